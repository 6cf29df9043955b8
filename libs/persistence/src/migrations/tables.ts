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

/** `loose`: columns that point at tables like `refs`, by which nobody searches. */
export interface FactTable extends Table {
  readonly loose?: Table['refs'];
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

const indexes = ({ name, refs = {} }: Table): string[] => Object.keys(refs).map((column) => `create index "${name}_${column}_idx" on "${name}" (organisation_id, ${column})`);

const foreignKeys = ({ name, refs = {} }: Table): string[] => [
  `alter table "${name}" add constraint "${name}_organisation_id_fkey" foreign key (organisation_id) references organisation (id)`,
  ...Object.entries(refs).map(
    ([column, target]) => `alter table "${name}" add constraint "${name}_${column}_fkey" foreign key (organisation_id, ${column}) references "${target}" (organisation_id, id)`,
  ),
];

const bare = ({ name, columns, also = [] }: Table): string[] => [
  `create table "${name}" (
      organisation_id uuid not null,
      id uuid not null default gen_random_uuid(),
      ${columns},
      primary key (organisation_id, id))`,
  ...also.map((sql) => sql.replaceAll('$t', name)),
];

/** A table with an organisation and an id as its key. */
export const createTable = (table: Table): string[] => [...bare(table), ...indexes(table), ...foreignKeys(table)];

/** Something that facts can be attached to: it has a name of its own (`key`) and nothing else, and is never removed. */
export const createAnchor = (name: string): string[] =>
  createTable({
    name,
    columns: 'key text not null, created_at timestamptz not null default transaction_timestamp()',
    also: ['create unique index "$t_key_key" on "$t" (organisation_id, key)'],
  });

/**
 * Whether all that was added refers to what is there; arguments are columns, each followed by the table it points at. What facts point at is never
 * removed and their columns never change: nobody has the right to (walls). So it is enough to look once for each statement that adds them; foreign
 * keys, which look and lock row by row, took half the time of an import.
 */
export const FACTS_STAND = `create function facts_stand() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
    declare lacks boolean;
    begin
      select exists (select from (select distinct organisation_id from added) a where not exists (select from organisation o where o.id = a.organisation_id)) into lacks;
      for at in 0 .. tg_nargs - 1 by 2 loop
        exit when lacks;
        execute format('select exists (select from added a where a.%1$I is not null and not exists (select from %2$I t where t.organisation_id = a.organisation_id and t.id = a.%1$I))',
          tg_argv[at], tg_argv[at + 1]) into lacks;
      end loop;
      if lacks then
        raise foreign_key_violation using message = format('A row of %I refers to what is not there.', tg_table_name);
      end if;
      return null;
    end
  $$`;

const standing = ({ name, refs = {}, loose = {} }: FactTable): string => {
  const pointing = Object.entries({ ...refs, ...loose }).flat();
  return `create trigger "${name}_stands" after insert on "${name}" referencing new table as added for each statement execute function facts_stand(${pointing.map((word) => `'${word}'`).join(', ')})`;
};

/** Bitemporal facts: `recorded_from`-`recorded_to` is what was known when; one open version per key. Few facts are ended, and few come from another batch than the one that recorded them. */
export function createFact(table: FactTable): string[] {
  const fact = {
    ...table,
    columns: `${table.columns}, ${FACT}`,
    also: [
      'create unique index "$t_open_key" on "$t" (organisation_id, key) where recorded_to is null',
      'create index "$t_recorded_by_idx" on "$t" (organisation_id, recorded_by)',
      'create index "$t_batch_idx" on "$t" (organisation_id, batch_id) where batch_id is distinct from recorded_by',
      'create index "$t_ended_by_idx" on "$t" (organisation_id, ended_by) where ended_by is not null',
      ...(table.also ?? []),
    ],
  };
  return [...bare(fact), ...indexes(fact), standing(table)];
}
