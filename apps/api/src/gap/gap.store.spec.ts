import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyseCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { emailOf, makeWorld, type World } from '../testing/world.fixture.js';

const QUERY = `query ($states: [UnitState!], $after: String) { coverage { ... on Coverage {
  gaps(first: 1, states: $states, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id state } } } } }`;

interface Gaps {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string; readonly state: string }[];
}

let test: TestApi;
let world: World;
let cookie: string;

/** Two more people of the team: one holds nothing, one only claims the skill. */
beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'plover');
  const [nothing, claims] = [randomUUID(), randomUUID()];
  for (const id of [nothing, claims]) {
    await put('person', { id, key: id });
    await put('person_version', { person_id: id, name: 'Plover', key: `v ${id}`, content: 'x' });
    await put('membership', { person_id: id, team_id: world.ids['team'], key: `m ${id}`, content: 'x' });
  }
  await put('evidence', { person_id: claims, skill_id: world.ids['skill'], level: 3, grade: 1, negative: false, valid_from: '2026-01-01', source_kind: 'file', key: 'claim', content: 'x' });
  await test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
  cookie = await test.signIn(emailOf('hr', 'plover'));
}, 180_000);
afterAll(() => test.close());

const put = (table: string, values: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const all = { organisation_id: world.organisationId, ...values };
  return test.database.admin(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
};

const page = async (states: readonly string[] | null, after: string | null): Promise<Gaps> => (await test.ask<{ coverage: { gaps: Gaps } }>(cookie, QUERY, { states, after })).data!.coverage.gaps;

/** Page by page, one unit each. */
async function gaps(states: readonly string[] | null, after: string | null = null): Promise<{ total: number; states: string[] }> {
  const { totalCount, pageInfo, nodes } = await page(states, after);
  const rest = pageInfo.hasNextPage ? await gaps(states, pageInfo.endCursor) : { states: [] };
  return { total: totalCount, states: [...nodes.map(({ state }) => state), ...rest.states].sort() };
}

describe('the list of gaps', () => {
  it('is filtered by reason, its count with it, and the reasons add up to the whole', async () => {
    const all = await gaps(null);
    expect(new Set(all.states)).toEqual(new Set(['LOW_GRADE', 'MISSING']));
    expect(all.total).toBe(all.states.length);
    const [low, missing] = [await gaps(['LOW_GRADE']), await gaps(['MISSING'])];
    expect([...low.states, ...missing.states]).toEqual(all.states);
    expect([low.total, missing.total]).toEqual([low.states.length, missing.states.length]);
    expect(await gaps(['LOW_GRADE', 'MISSING', 'MISSING'])).toEqual(all);
  });

  it('lists nothing for a state that is no gap, and none of what is met', async () => {
    expect(await gaps(['MET', 'LEAVE'])).toEqual({ total: 0, states: [] });
    expect(await gaps([])).toEqual({ total: 0, states: [] });
  });
});
