/**
 * Every table leads with the organisation, in keys and indexes alike: it is the unit of sharding.
 * `refs` names the columns that point at `<table>(organisation_id, id)`.
 */
export interface Table {
  readonly name: string;
  readonly columns: string;
  /** Column -> table it points at. */
  readonly refs?: Readonly<Record<string, string>>;
  /** Further constraints and indexes, `$t` standing for the table's name. */
  readonly also?: readonly string[];
}

/** A fact is never changed in place: a new version ends the one before, and both stay. */
const FACT = `
  recorded_from timestamptz not null default transaction_timestamp(),
  recorded_to timestamptz,
  batch_id uuid,
  row integer,
  recorded_by uuid,
  ended_by uuid,
  key text not null,
  content text not null`;

const references = ({ name, refs = {} }: Table): string[] =>
  Object.entries(refs).flatMap(([column, target]) => [
    `alter table "${name}" add constraint "${name}_${column}_fkey" foreign key (organisation_id, ${column}) references "${target}" (organisation_id, id)`,
    `create index "${name}_${column}_idx" on "${name}" (organisation_id, ${column})`,
  ]);

/** A table with an organisation and an id as its key. */
export function createTable(table: Table): string[] {
  return [
    `create table "${table.name}" (
      organisation_id uuid not null references organisation (id),
      id uuid not null default gen_random_uuid(),
      ${table.columns},
      primary key (organisation_id, id))`,
    ...references(table),
    ...(table.also ?? []).map((sql) => sql.replaceAll('$t', table.name)),
  ];
}

/** Something that facts can be attached to: it has a name of its own (`key`) and nothing else, and is never removed. */
export const createAnchor = (name: string): string[] =>
  createTable({
    name,
    columns: 'key text not null, created_at timestamptz not null default transaction_timestamp()',
    also: ['create unique index "$t_key_key" on "$t" (organisation_id, key)'],
  });

/** Bitemporal facts: `recorded_from`-`recorded_to` is what was known when; one open version per key. */
export function createFact(table: Table): string[] {
  return createTable({
    ...table,
    columns: `${table.columns}, ${FACT}`,
    also: [
      'create unique index "$t_open_key" on "$t" (organisation_id, key) where recorded_to is null',
      'create index "$t_batch_idx" on "$t" (organisation_id, batch_id)',
      'create index "$t_recorded_by_idx" on "$t" (organisation_id, recorded_by)',
      'create index "$t_ended_by_idx" on "$t" (organisation_id, ended_by)',
      ...(table.also ?? []),
    ],
  });
}
