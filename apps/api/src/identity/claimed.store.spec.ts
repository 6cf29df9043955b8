import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
let hr: string;
let lead: string;

const CONTESTED = JSON.stringify([{ check: 'recipient', outcome: 'unknown', code: 'second-claimant', at: '2026-11-22T00:00:00.000Z', detail: { claimants: '2' } }]);
const RECIPIENTS = `jsonb_set(claim, '{recipients}', '[{"kind": "email", "value": "p@kestrel.test", "salt": null}]')`;

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  [hr, lead] = [await signInAs(test, 'hr', 'kestrel'), await signInAs(test, 'lead', 'kestrel')];
  await test.database.admin(`update credential_version set claim = ${RECIPIENTS} where organisation_id = $1`, [world.organisationId]);
  await test.database.admin(`update verification set verdict = 'indeterminate', outcome = 'recipient-unestablished', findings = $2 where organisation_id = $1`, [world.organisationId, CONTESTED]);
}, 180_000);
afterAll(() => test.close());

const id = (table: string): string => world.ids[table]!;
const asked = () => `{ claimedCredential(id: "${id('credential')}") { id achievement recipients claimants { name identifiers namedBy pending state } } }`;

describe('a credential that several people claim', () => {
  it('waits in the queue of second claimants, once', async () => {
    const { data } = await test.ask<{ todo: { queues: { count: number; items: { nodes: { id: string; title: string; detail: string }[] } }[] } }>(hr, '{ todo(kind: CLAIMANT) { queues { count items(first: 50) { nodes { id title detail } } } } }');
    const [queue] = data!.todo.queues;
    const own = queue!.items.nodes.filter((item) => item.id === id('credential'));
    expect(queue!.count).toBe(queue!.items.nodes.length);
    expect(own.map(({ title, detail }) => [title, detail])).toEqual([['Badge kestrel', expect.stringContaining('claimed by')]]);
  });

  it('shows who claims it, whom it names and what each is known by, to HR of the whole organisation alone', async () => {
    const { data } = await test.ask<{ claimedCredential: { claimants: object[] } }>(hr, asked());
    expect(data!.claimedCredential).toMatchObject({ id: id('credential'), achievement: 'Badge kestrel', recipients: ['p@kestrel.test'] });
    expect(data!.claimedCredential.claimants).toEqual([expect.objectContaining({ identifiers: ['p@kestrel.test'], namedBy: ['p@kestrel.test'], state: 'CONTESTED' })]);
    expect((await test.ask(lead, asked())).data).toEqual({ claimedCredential: null });
  });

  it('is decided as a file would say it, for one of those who claim it or for nobody', async () => {
    const decide = (personId: string | null) => test.ask<{ decideHolder: { id: string } }>(hr, `mutation { decideHolder(input: { credentialId: "${id('credential')}", personId: ${JSON.stringify(personId)}, reason: "Asked" }) { id } }`);
    const textOf = async (personId: string | null) => {
      const { data } = await decide(personId);
      const [row] = await test.database.admin<{ text: string; said: string }>(`select convert_from(c.bytes, 'UTF8') as text, b.said from batch_chunk c join batch b on b.id = c.batch_id where c.batch_id = $1`, [data!.decideHolder.id]);
      return [row!.text.split('\n')[1]?.trim(), row!.said];
    };
    expect(await textOf(id('person'))).toEqual([`${id('credential')},${id('person')},Asked`, expect.stringContaining('it is')]);
    expect(await textOf(null)).toEqual([`${id('credential')},,Asked`, expect.stringContaining('nobody holds it')]);
    expect((await decide('00000000-0000-4000-8000-000000000000')).errors?.[0]?.extensions.reason).toBe('NOT_FOUND');
  });
});
