import { formatDay, type FactTable } from '@tessera/domain';
import { columnTypes } from '@tessera/persistence';
import type { FactChange } from '@tessera/pipeline';

import type { Plain } from '../operation/plain.js';
import type { FactChangeModel } from './batch.model.js';

const MOST = 100;

const words = (name: string): string => name.replace(/([A-Z])/gu, ' $1').replaceAll('_', ' ').toLowerCase();
const aboutOf = (table: FactTable): string => words(table).replace(/ version$/u, '');

/** Ids and folded names say nothing to a reader, and a list of them hides what does. */
const isReadable = (column: string, type: string | undefined): boolean => type !== 'uuid' && type !== 'jsonb' && type !== 'bytea' && column !== 'folded' && column !== 'wrong';

/** Field by field, of those that differ. */
export function changesInWords(changes: readonly FactChange[]): Plain<FactChangeModel>[] {
  return changes.flatMap(({ table, before, after }) => {
    const types = columnTypes(table);
    const sides = [before, after] as (Readonly<Record<string, unknown>> | null)[];
    return Object.keys(types).filter((column) => isReadable(column, types[column])).flatMap((column) => {
      const [was, is] = sides.map((side) => inWords(types[column]!, side?.[column] ?? null)) as [string | null, string | null];
      return was === is ? [] : [{ about: aboutOf(table), field: words(column), before: was, after: is }];
    });
  }).slice(0, MOST);
}

function inWords(type: string, value: unknown): string | null {
  if (value === null) return null;
  if (type === 'date') return formatDay(value as number);
  if (type === 'timestamptz') return new Date(value as number).toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
