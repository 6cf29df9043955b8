import type { TestApi } from '../testing/test-api.fixture.js';

export interface Sent {
  readonly cookie: string;
  readonly said: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a certificate as the dashboard does. */
export function handIn(test: TestApi, { cookie, said, body, headers = {} }: Sent): Promise<Response> {
  return test.send('PUT', '/document-files', {
    cookie,
    headers: { 'content-type': 'application/octet-stream', 'x-document': encodeURIComponent(JSON.stringify(said)), 'x-file-name': 'certificate.pdf', ...headers },
    body,
  });
}

export async function give(test: TestApi, table: string, row: Readonly<Record<string, unknown>>): Promise<string> {
  const columns = Object.keys(row);
  const [made] = await test.database.admin<{ id: string }>(`insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')}) returning id`, Object.values(row));
  return made!.id;
}

/** A person of a team, or of none. */
export async function givePerson(test: TestApi, organisation: string, { name, teamId = null }: { readonly name: string; readonly teamId?: string | null }): Promise<string> {
  const of = { organisation_id: organisation, content: 'c' };
  const id = await give(test, 'person', { organisation_id: organisation, key: name });
  await give(test, 'person_version', { ...of, person_id: id, name, key: id });
  if (teamId !== null) await give(test, 'membership', { ...of, person_id: id, team_id: teamId, key: id });
  return id;
}
