import { useView } from '../coverage/coverage.query.js';
import type { ExportTable } from './room.query.js';

/** What of the address of a page a table takes: figures the day and the people, a list of people the people, others nothing. */
const TAKES: Readonly<Record<ExportTable, 'view' | 'people' | 'nothing'>> = { coverage: 'view', team: 'view', gaps: 'view', met: 'view', cell: 'view', people: 'people', assignments: 'nothing', decisions: 'nothing' };

export type ExportAsked = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** Where a file is: the same table, for the same day and people as on the page. */
export function useExportAddress(table: ExportTable, asked: ExportAsked): (kind: 'csv' | 'xlsx') => string {
  const { among, ...day } = useView();
  const takes = TAKES[table];
  const query = queryOf({ ...(takes === 'view' && day), ...(takes !== 'nothing' && among), ...asked });
  return (kind) => `/export/${table}.${kind}${query && '?'}${query}`;
}

const queryOf = (asked: ExportAsked): string => new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one) => [name, String(one)]))).toString();

/** A word of the schema as files have it: LOW_GRADE is low-grade. */
export const wordOf = (word: string): string => word.toLowerCase().replaceAll('_', '-');
