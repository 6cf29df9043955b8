import type { TemplateKind } from '../ingest/claim.js';
import { csvFile } from '../ingest/csv-text.js';
import { joinList } from '../ingest/parse/list-cell.js';
import { TEMPLATES } from '../ingest/templates/all.js';

/** Cells of one row by field of the template; a list is one cell. What is left out or null is empty. */
export type DecisionRow = Readonly<Record<string, string | readonly string[] | null>>;

export interface DecisionFile {
  /** Such as `mappings.csv`. */
  readonly name: string;
  readonly text: string;
}

/** What is decided on screen, as the file that says the same: it is taken in, previewed and undone like any other. Throws for a field that the template lacks. */
export function decisionFile(kind: TemplateKind, rows: readonly DecisionRow[]): DecisionFile {
  const { columns } = TEMPLATES[kind];
  const stray = rows.flatMap((row) => Object.keys(row)).find((field) => !(field in columns));
  if (stray !== undefined) throw new Error(`${kind}.csv has no ${stray}.`);
  const cells = rows.map((row) => Object.keys(columns).map((field) => cellOf(row[field] ?? null)));
  return { name: `${kind}.csv`, text: csvFile([Object.values(columns).map(({ name }) => name), ...cells]) };
}

const cellOf = (value: string | readonly string[] | null): string => (value === null ? '' : typeof value === 'string' ? value : joinList(value));
