import type { FactTable } from '@tessera/domain';

import { FACT_COLUMNS, FACT_TABLES, type ColumnType } from './fact-columns.js';
import { snake } from './fact-value.js';

/** Derived evidence is worked out again after an undo, never restored. */
const statedOnly = (table: FactTable, alias: string): string => (table === 'evidence' ? `and ${alias}.source_kind = 'file'` : '');

/** What a batch brought into being: the version of a thing, and the column by which other facts refer to the thing. */
const THINGS: readonly (readonly [FactTable, string])[] = [
  ['person_version', 'person_id'],
  ['team_version', 'team_id'],
  ['role_version', 'role_id'],
  ['skill_version', 'skill_id'],
  ['achievement_version', 'achievement_id'],
  ['requirement_set_version', 'requirement_set_id'],
  ['issuer_version', 'issuer_id'],
  ['program_version', 'program_id'],
  ['credential_version', 'credential_id'],
];

/** Columns under another name that refer to a thing all the same. */
const ALSO: Readonly<Record<string, string>> = { managerId: 'person_id', parentId: 'team_id', broaderId: 'skill_id' };

const references = (thing: string): [FactTable, string][] =>
  FACT_TABLES.flatMap((table) =>
    Object.entries<ColumnType>(FACT_COLUMNS[table]).flatMap(([name, type]): [FactTable, string][] =>
      type === 'uuid' && (snake(name) === thing || ALSO[name] === thing) ? [[table, snake(name)]] : [],
    ),
  );

/** $1 organisation, $2 batch. Later batches that ended what it recorded, or recorded anew what it had ended. */
const overwritten = (table: FactTable): string => `
  select f.ended_by from "${table}" f where f.organisation_id = $1 and f.recorded_by = $2 and f.ended_by <> $2 ${statedOnly(table, 'f')}
  union select o.recorded_by from "${table}" e join "${table}" o on o.organisation_id = $1 and o.recorded_to is null and o.key = e.key
    where e.organisation_id = $1 and e.ended_by = $2 and e.recorded_by is distinct from $2 and o.recorded_by <> $2 ${statedOnly(table, 'e')} ${statedOnly(table, 'o')}`;

/** Later batches whose facts refer to a thing that exists only because of this one. */
const referring = ([version, column]: readonly [FactTable, string]): string => {
  const made = `select m."${column}" from "${version}" m where m.organisation_id = $1 and m.recorded_by = $2 and m.recorded_to is null
    and not exists (select from "${version}" p where p.organisation_id = $1 and p.ended_by = $2 and p.key = m.key and p.recorded_by is distinct from $2)`;
  return references(column)
    .map(([table, by]) => `select r.recorded_by from "${table}" r where r.organisation_id = $1 and r.recorded_to is null and r.recorded_by <> $2 ${statedOnly(table, 'r')} and r."${by}" in (${made})`)
    .join(' union ');
};

/** One statement for each table and thing: all at once would be planned for longer than it runs. */
export const BUILT_UPON: readonly string[] = [...FACT_TABLES.map(overwritten), ...THINGS.map(referring)].map(
  (later) => `select b.id, b.file_name as "fileName" from batch b where b.organisation_id = $1 and b.status = 'committed' and b.id <> $2 and b.id in (${later})`,
);

/** $1 organisation, $2 batch, $3 at. First ends what the batch brought, then opens again what its commit ended. */
export const TAKE_BACK: readonly string[] = FACT_TABLES.flatMap((table) => {
  const columns = ['key', 'content', 'batch_id', '"row"', 'recorded_by', ...Object.keys(FACT_COLUMNS[table]).map((name) => `"${snake(name)}"`)].join(', ');
  const own = `organisation_id = $1 and (recorded_by = $2 or batch_id = $2) ${statedOnly(table, `"${table}"`)}`;
  return [
    `update "${table}" set recorded_to = greatest($3::timestamptz, recorded_from), ended_by = $2 where ${own} and recorded_to is null`,
    `insert into "${table}" (organisation_id, recorded_from, ${columns})
      select distinct on (key) organisation_id, $3::timestamptz, ${columns} from "${table}" e
      where organisation_id = $1 and ended_by = $2 and recorded_by is distinct from $2 and batch_id is distinct from $2 and recorded_to < $3::timestamptz ${statedOnly(table, 'e')}
        and not exists (select from "${table}" o where o.organisation_id = $1 and o.recorded_to is null and o.key = e.key)
      order by key, recorded_to desc`,
  ];
});
