import { createHash } from 'node:crypto';

import { DATABASE_ROLES, type DatabaseRole, quoted, roleName } from '../database/database-role.js';
import { FACT_COLUMNS } from '../ingest/fact-columns.js';
import { ACCESS, type Rights } from './access.js';
import { functionGrants } from './functions.js';

/** All that may change of a fact, which is never removed; what the web answered is confirmed from time to time. A document of a person can be taken back, and its bytes never change. */
const ENDS = ['recorded_to', 'ended_by'];
const CHANGING: Readonly<Record<string, readonly string[]>> = { web_document: [...ENDS, 'fetched_at'], person_document: ['withdrawn_at'] };

/** The organisation's own row is its key; all others name it. */
const within = (table: string): string =>
  `${table === 'organisation' ? 'id' : 'organisation_id'} = nullif(current_setting('app.organisation', true), '')::uuid`;

/**
 * Rights and row-level security of every table, as statements that may be run again: one policy per database role,
 * never an OR over roles; forced, so that the owner is held to it too.
 */
export function wallStatements(database: string): string[] {
  const roles = DATABASE_ROLES.map((role) => quoted(roleName(database, role))).join(', ');
  return Object.entries(ACCESS).flatMap(([table, access]) => [
    `alter table ${quoted(table)} enable row level security`,
    `alter table ${quoted(table)} force row level security`,
    `revoke all on ${quoted(table)} from public, ${roles}`,
    ...Object.entries(access).flatMap(([role, rights]) => policy(database, table, role as DatabaseRole, rights)),
  ]);
}

function policy(database: string, table: string, role: DatabaseRole, { read, may: all = [], write: own }: Rights): string[] {
  const isFact = table in FACT_COLUMNS;
  const may = all.filter((right) => !(isFact && right === 'delete'));
  const to = quoted(roleName(database, role));
  const condition = read === 'true' ? within(table) : `${within(table)} and ${read}`;
  const write = own !== undefined ? `${within(table)} and ${own}` : read === 'false' ? within(table) : condition;
  const name = (what: string): string => quoted(`${role}_${what}`);
  const columns = CHANGING[table] ?? (isFact ? ENDS : null);
  const rights = ['select', ...may].map((right) => (right === 'update' && columns ? `update (${columns.join(', ')})` : right));
  return [
    `grant ${rights.join(', ')} on ${quoted(table)} to ${to}`,
    `create policy ${name('select')} on ${quoted(table)} for select to ${to} using (${condition})`,
    ...may.map((what) => {
      const check = what === 'delete' ? '' : ` with check (${write})`;
      const using = what === 'insert' ? '' : ` using (${write})`;
      return `create policy ${name(what)} on ${quoted(table)} for ${what} to ${to}${using}${check}`;
    }),
  ];
}

/** Takes every policy down; `wallStatements` builds them again in the same transaction. */
export const TAKE_DOWN = `do $$ declare wall record; begin
  for wall in select policyname, tablename from pg_policies where schemaname = 'public' loop
    execute format('drop policy %I on public.%I', wall.policyname, wall.tablename);
  end loop;
end $$`;

/** Changes when the walls do, so that a start with the same walls touches nothing. */
export const wallsHash = (database: string): string => createHash('sha256').update([...wallStatements(database), ...functionGrants(database)].join(';')).digest('hex');
