import type { FactTable } from '@tessera/domain';

import { FACT_COLUMNS, FACT_TABLES } from './fact-columns.js';
import { listOf } from './fact.sql.js';
import { snake } from './fact-value.js';

/** Derived evidence is worked out again after an undo, never restored. */
const statedOnly = (table: FactTable, alias: string): string => (table === 'evidence' ? `and ${alias}.source_kind = 'file'` : '');

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`;

/** $1 organisation, $2 batch. Versions that it ended, and those that it wrote and that stand. */
export const changedBy = (table: FactTable): string => `
  select key, recorded_by is not distinct from $2 as is_after, ${listOf(table)} from "${table}"
  where organisation_id = $1 and ((recorded_by = $2 and recorded_to is null) or (ended_by = $2 and recorded_by is distinct from $2)) ${statedOnly(table, `"${table}"`)}
  order by recorded_from`;

/** $1 organisation, $2 batches. One statement for each table: all at once would be planned for longer than it runs. */
export const WROTE = FACT_TABLES.map((table) => {
  const by = (column: string): string => `select f.${column} as id from "${table}" f where f.organisation_id = $1 and f.${column} = any ($2::uuid[]) ${statedOnly(table, 'f')}`;
  return { table, sql: `${['recorded_by', 'ended_by', 'batch_id'].map(by).join(' union ')} and f.batch_id is distinct from f.recorded_by` };
});

/** $1 organisation, $2 instant. */
export const HEARD_SINCE = FACT_TABLES.map((table) => ({
  table,
  sql: `select f.key, to_char(f.recorded_from at time zone 'UTC', ${INSTANT}) as at from "${table}" f
    where f.organisation_id = $1 and f.recorded_to is null and f.recorded_by is null and f.batch_id is null and f.recorded_from > $2::timestamptz ${statedOnly(table, 'f')}`,
}));

/** $1 organisation, $2 batch, $3 at. First ends what the batch brought, then opens again what it ended when it was last read: earlier readings ended other things. */
export const TAKE_BACK: readonly string[] = FACT_TABLES.flatMap((table) => {
  const columns = ['key', 'content', 'batch_id', '"row"', 'recorded_by', ...Object.keys(FACT_COLUMNS[table]).map((name) => `"${snake(name)}"`)].join(', ');
  const own = `organisation_id = $1 and (recorded_by = $2 or (batch_id = $2 and batch_id is distinct from recorded_by)) ${statedOnly(table, `"${table}"`)}`;
  return [
    `update "${table}" set recorded_to = greatest($3::timestamptz, recorded_from), ended_by = $2 where ${own} and recorded_to is null`,
    `insert into "${table}" (organisation_id, recorded_from, ${columns})
      select distinct on (key) organisation_id, $3::timestamptz, ${columns} from "${table}" e
      where organisation_id = $1 and ended_by = $2 and recorded_by is distinct from $2 and batch_id is distinct from $2 and recorded_to < $3::timestamptz ${statedOnly(table, 'e')}
        and recorded_to >= (select coalesce(b.replayed_at, b.committed_at) from batch b where b.organisation_id = $1 and b.id = $2)
        and not exists (select from "${table}" o where o.organisation_id = $1 and o.recorded_to is null and o.key = e.key)
      order by key, recorded_to desc`,
  ];
});
