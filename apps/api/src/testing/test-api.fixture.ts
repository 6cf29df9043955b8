import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';

import { type ApiConfig, PATIENCE } from '../server/config.js';
import { type Api, createApi } from '../server/create-api.js';
import { hashPassword } from '../session/password.js';

export const PASSWORD = 'correct horse battery staple';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly reason?: string } }[];
}

export interface TestApi {
  readonly api: Api;
  readonly database: TestDatabase;
  /** As our own pages send it, unless headers say otherwise. */
  send(method: string, path: string, init?: { readonly cookie?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array }): Promise<Response>;
  ask<T = Record<string, never>>(cookie: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Answer<T>>;
  signIn(email: string, password?: string): Promise<string>;
  close(): Promise<void>;
}

/** The real api on a database of its own, on a free port. */
export async function startTestApi(setting: Partial<ApiConfig> = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const api = await createApi({ databaseUrl: database.loginUrl, port: 0, host: '127.0.0.1', dashboardDir: 'apps/dashboard/dist', trustedProxies: [], explore: false, logLevel: 'silent', patience: PATIENCE, metricsToken: null, ...setting });
  const send: TestApi['send'] = (method, path, { cookie, headers, body } = {}) =>
    fetch(`${api.url}${path}`, { method, headers: { 'x-tessera': '1', ...(cookie ? { cookie } : {}), ...headers }, ...(body === undefined ? {} : { body }) });
  return {
    api,
    database,
    send,
    ask: async (cookie, query, variables = {}) => {
      const response = await send('POST', '/graphql', { cookie, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
      return { ...((await response.json()) as object), status: response.status };
    },
    signIn: async (email, password = PASSWORD) => {
      const response = await send('POST', '/session', { headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) });
      return response.headers.get('set-cookie')?.split(';')[0] ?? '';
    },
    close: async () => {
      await api.close();
      await database.drop();
    },
  };
}

export interface AccountSetting {
  readonly email: string;
  readonly roles?: readonly (readonly [role: string, teamId: string | null])[];
  readonly personId?: string | null;
}

let hash: Promise<string> | undefined;

/** Gives the account's id. */
export async function giveAccount(database: TestDatabase, organisationId: string, { email, roles = [], personId = null }: AccountSetting): Promise<string> {
  hash ??= hashPassword(PASSWORD);
  const [account] = await database.admin<{ id: string }>('insert into account (organisation_id, email, name, password_hash, person_id) values ($1, $2, $3, $4, $5) returning id', [organisationId, email, `Owner of ${email}`, await hash, personId]);
  for (const [role, teamId] of roles) await database.admin('insert into account_role (organisation_id, account_id, role, team_id) values ($1, $2, $3, $4)', [organisationId, account!.id, role, teamId]);
  return account!.id;
}

export async function giveOrganisation(database: TestDatabase, name = 'Acme'): Promise<string> {
  const [organisation] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ($1, 'Europe/Berlin') returning id`, [name]);
  return organisation!.id;
}
