import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
const cookies = new Map<RoleName, string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  for (const role of ['hr', 'lead', 'employee'] as const) cookies.set(role, await signInAs(test, role, 'kestrel'));
}, 180_000);
afterAll(() => test.close());

const EXEMPT = 'mutation($input: ExemptInput!) { exempt(input: $input) { id said } }';
const END = 'mutation($input: EndExemptionInput!) { endExemption(input: $input) { id said } }';
const exempt = (role: RoleName, input: Record<string, unknown> = {}) =>
  test.ask<{ exempt: { id: string } }>(cookies.get(role)!, EXEMPT, { input: { personId: world.ids['person'], topicId: world.ids['skill'], toOn: '2099-01-01', reason: 'Moves\n on', ...input } });
const end = (toOn: string) => test.ask(cookies.get('hr')!, END, { input: { id: world.ids['exemption'], toOn, reason: 'Stays' } });

it('HR excuses a person, and the file says the same in one line', async () => {
  const { data } = await exempt('hr', { fromOn: '2026-01-01' });
  const [chunk] = await test.database.admin<{ bytes: Buffer }>('select bytes from batch_chunk where batch_id = $1', [data!.exempt.id]);
  expect(chunk!.bytes.toString().trim().split(/\r?\n/u)[1]).toBe('p@kestrel.test,Skill kestrel,,2026-01-01,2099-01-01,Moves on');
  const [batch] = await test.database.admin<{ about: string[] }>('select about from batch where id = $1', [data!.exempt.id]);
  expect(batch!.about).toEqual([world.ids['person']]);
});

it('from a set of credentials by the names of all of them', async () => {
  const { data } = await exempt('hr', { topicId: world.ids['credential_set'] });
  const [chunk] = await test.database.admin<{ bytes: Buffer }>('select bytes from batch_chunk where batch_id = $1', [data!.exempt.id]);
  expect(chunk!.bytes.toString()).toContain('p@kestrel.test,,Achievement kestrel,');
});

it('a lead excuses nobody but others, and an employee nobody at all', async () => {
  expect((await exempt('lead')).errors?.[0]?.extensions['reason']).toBe('OWN_EXEMPTION');
  expect((await exempt('employee')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it.each<[string, Record<string, unknown>, string]>([
  ['that is over already', { toOn: '2020-01-01' }, 'END_IN_THE_PAST'],
  ['that ends before it begins', { fromOn: '2099-02-01' }, 'DATES_REVERSED'],
  ['without a word on why', { reason: ' ' }, 'REASON_MISSING'],
])('one %s is told what is wrong', async (_, input, reason) => {
  expect((await exempt('hr', input)).errors?.[0]?.extensions['reason']).toBe(reason);
});

it('one that holds ends earlier, never later, and never before it began', async () => {
  expect((await end('2020-01-15')).errors).toBeUndefined();
  expect((await end('2020-02-01')).errors?.[0]?.extensions['reason']).toBe('END_NOT_EARLIER');
  expect((await end('2019-12-31')).errors?.[0]?.extensions['reason']).toBe('END_BEFORE_BEGIN');
});

it('an employee reads their own, with its end', async () => {
  const { data } = await test.ask<{ exemptions: { nodes: unknown[] } }>(cookies.get('employee')!, '{ exemptions(first: 5) { nodes { fromOn toOn reason standing topic { name } } } }');
  expect(data!.exemptions.nodes).toEqual([{ fromOn: '2020-01-01', toOn: '2020-02-01', reason: 'kestrel', standing: 'WAS', topic: { name: 'Skill kestrel' } }]);
});
