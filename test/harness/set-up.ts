import { Client } from '@tessera/cli';

/** The first administrator of an empty system, who is HR and L&D too. */
export const FIRST = { organisation: 'Test works', timeZone: 'Europe/Berlin', name: 'First Admin', email: 'first@test.example', password: 'a long enough password' };

/** Sets an empty system up as its first visitor does and signs in, acting as HR. */
export async function setUp(url: string): Promise<Client> {
  const answer = await fetch(`${url}/setup`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-tessera': '1' }, body: JSON.stringify(FIRST) });
  if (answer.status !== 204) throw new Error(`Set-up answered ${answer.status}: ${await answer.text()}`);
  const client = await Client.signIn(url, FIRST.email, FIRST.password);
  await client.ask('mutation { actAs(role: HR) { actingRole } }');
  return client;
}
