import type { FactTable } from '@tessera/domain';

import { FACT_COLUMNS, FACT_TABLES, type ColumnType } from './fact-columns.js';
import { snake, sqlType } from './fact-value.js';

/** Statements of one table of facts. $1 is the organisation in all of them. */
export interface FactSql {
  /** $2 keys: what the open versions say. */
  readonly contents: string;
  /** $2 keys, $3 contents, $4 at, $5 recorded by, $6 batches, $7 rows, then one array per column: none of the keys may be open. */
  readonly insert: string;
  /** $2 keys, $3 at, $4 ended by. */
  readonly end: string;
  /** $2 keys. */
  readonly open: string;
  readonly openBy: (column: string) => string;
}

const columnsOf = (table: FactTable): [string, ColumnType][] => Object.entries(FACT_COLUMNS[table]);

/** Its columns under the names they have outside. */
export const listOf = (table: FactTable): string => columnsOf(table).map(([name]) => `"${snake(name)}" as "${name}"`).join(', ');

const typeOf = (table: FactTable, column: string): ColumnType => Object.fromEntries<ColumnType>(columnsOf(table))[column] ?? 'text';

function statementsOf(table: FactTable): FactSql {
  const columns = columnsOf(table);
  const names = columns.map(([name]) => `"${snake(name)}"`);
  const arrays = columns.map(([, type], index) => `$${index + 8}::${sqlType(type)}[]`);
  const listed = `select key, batch_id, "row", ${listOf(table)} from "${table}" where organisation_id = $1 and recorded_to is null`;
  return {
    contents: `select key, content from "${table}" where organisation_id = $1 and recorded_to is null and key = any ($2::text[])`,
    insert: `insert into "${table}" (organisation_id, key, content, recorded_from, recorded_by, batch_id, "row", ${names.join(', ')})
      select $1, i.key, i.content, $4::timestamptz, $5, i.batch_id, i."row", ${names.map((name) => `i.${name}`).join(', ')}
      from unnest($2::text[], $3::text[], $6::uuid[], $7::integer[], ${arrays.join(', ')}) as i(key, content, batch_id, "row", ${names.join(', ')})`,
    end: `update "${table}" f set recorded_to = greatest($3::timestamptz, f.recorded_from), ended_by = $4
      where f.organisation_id = $1 and f.recorded_to is null and f.key = any ($2::text[]) returning f.key`,
    open: `${listed} and key = any ($2::text[])`,
    openBy: (column) => `${listed} and "${snake(column)}" = any ($2::${sqlType(typeOf(table, column))}[])`,
  };
}

export const FACT_SQL = Object.fromEntries(FACT_TABLES.map((table) => [table, statementsOf(table)])) as Readonly<Record<FactTable, FactSql>>;
