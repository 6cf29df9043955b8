import { createHmac } from 'node:crypto';

import { DATABASE_ROLES, quoted, roleName } from './database-role.js';

/**
 * The login role's password follows from the administrator's, so that any number of processes find it without a shared secret store.
 * The administrator's cannot be found from it.
 */
export const loginPassword = (adminUrl: string): string => {
  const { password, username } = new URL(adminUrl);
  return createHmac('sha256', decodeURIComponent(password)).update(`tessera login role of ${username}`).digest('hex');
};

/** The address under which api and worker connect: the same server and database, as the role without rights of its own. */
export function loginUrl(adminUrl: string): string {
  const url = new URL(adminUrl);
  const database = decodeURIComponent(url.pathname.slice(1));
  url.username = encodeURIComponent(roleName(database, 'login'));
  url.password = loginPassword(adminUrl);
  return url.href;
}

const once = (role: string, sql: string): string =>
  `do $$ begin if not exists (select from pg_roles where rolname = '${role.replaceAll("'", "''")}') then ${sql}; end if; end $$`;

/**
 * Statements that make the roles, safe to repeat; they need CREATEROLE, so an administrator may have to run them (`tessera migrate --print-sql`).
 * The login role inherits nothing: rights exist only after a unit of work has set its role.
 */
export function roleStatements(database: string, password: string): string[] {
  const login = roleName(database, 'login');
  return [
    ...DATABASE_ROLES.map((role) => roleName(database, role)).map((role) => once(role, `create role ${quoted(role)} nologin`)),
    once(login, `create role ${quoted(login)} login noinherit`),
    `alter role ${quoted(login)} password '${password.replaceAll("'", "''")}'`,
    ...DATABASE_ROLES.map((role) => `grant ${quoted(roleName(database, role))} to ${quoted(login)}`),
    `revoke all on schema public from public`,
    `grant usage on schema public to ${[login, ...DATABASE_ROLES.map((role) => roleName(database, role))].map(quoted).join(', ')}`,
    `grant connect on database ${quoted(database)} to ${quoted(login)}`,
  ];
}
