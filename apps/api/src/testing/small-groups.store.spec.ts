import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyseCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { startTestApi, type TestApi } from './test-api.fixture.js';
import { emailOf, makeWorld, type World } from './world.fixture.js';

/** The policy of the world says so. */
const THRESHOLD = 5;

let test: TestApi;
let world: World;
const cookies = new Map<string, string>();

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  await test.database.admin('delete from leave');
  for (const who of ['hr', 'learning']) cookies.set(who, await test.signIn(emailOf(who, 'kestrel')));
}, 180_000);
afterAll(() => test.close());

/** One more of the team, of whom the same is asked. */
async function join(): Promise<void> {
  const person = randomUUID();
  const { organisationId: o, ids } = world;
  await test.database.admin(`insert into person (organisation_id, id, key) values ($1, $2, $3)`, [o, person, person]);
  await test.database.admin(`insert into person_version (organisation_id, person_id, name, key, content) values ($1, $2, 'One more', $3, $3)`, [o, person, person]);
  await test.database.admin(`insert into membership (organisation_id, person_id, team_id, key, content) values ($1, $2, $3, $4, $4)`, [o, person, ids['team'], person]);
  await test.database.admin(`insert into learning_record (organisation_id, person_id, program_id, status, happened_on, key, content) values ($1, $2, $3, 'completed', '2026-01-01', $4, $4)`, [o, person, ids['program'], person]);
}

const analyse = (): Promise<unknown> =>
  test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));

interface Shown {
  readonly coverage: {
    readonly totals: { readonly suppressed: boolean; readonly required: number | null; readonly met: number | null };
    readonly map: { readonly required: unknown; readonly met: unknown; readonly teams: readonly { readonly totals: { readonly suppressed: boolean; readonly met: number | null } }[] };
    readonly minimums: { readonly totalCount: number };
    readonly gaps: { readonly totalCount: number };
    readonly atRisk: readonly unknown[];
    readonly change: unknown;
  };
  readonly program: { readonly ledger: { readonly closedMet: number; readonly suppressed: boolean; readonly completed: number } };
}

const look = async (who: string): Promise<Shown> => {
  const { data, errors } = await test.ask<Shown>(
    cookies.get(who)!,
    `{ coverage { ... on Coverage { totals { suppressed required met } map(by: SKILL, teamsFrom: 0, columnsFrom: 0, teams: 5, columns: 5) { required met teams { totals { suppressed met } } }
       minimums(first: 5) { totalCount } gaps(first: 5) { totalCount } atRisk(first: 5) { code } change { since } } }
       program(id: "${world.ids['program']!}") { ledger { closedMet suppressed completed } } }`,
  );
  expect(errors).toBeUndefined();
  return data!;
};
const exported = async (who: string): Promise<string[][]> => {
  const text = await (await test.send('GET', '/export/coverage.csv', { cookie: cookies.get(who)! })).text();
  return text.trim().split('\r\n').slice(1).map((line) => line.split(','));
};

describe('figures over few people', () => {
  it('are for those who see them by name, and for readers of figures from the threshold on, everywhere at once', async () => {
    for (let people = 1; people <= THRESHOLD; people += 1) {
      if (people > 1) await join();
      await analyse();
      const [names, figures] = [await look('hr'), await look('learning')];
      expect(names.coverage.totals.required).toBeGreaterThanOrEqual(people);
      expect(names.program.ledger).toMatchObject({ suppressed: false, completed: people });

      const isSmall = people < THRESHOLD;
      expect([people, figures.coverage.totals.suppressed, figures.coverage.map.teams.map(({ totals }) => totals.suppressed)]).toEqual([people, isSmall, [isSmall]]);
      expect(figures.coverage.totals.met).toBe(isSmall ? null : names.coverage.totals.met);
      expect(figures.program.ledger.suppressed).toBe(isSmall || (figures.program.ledger.closedMet === -1));
      if (isSmall) expect(figures.program.ledger.closedMet).toBe(-1);
      const cells = await exported('learning');
      expect(cells.map(([, , ...rest]) => rest.every((cell) => cell === ''))).toEqual(cells.map(() => isSmall));
      expect((await exported('hr')).every(([, , ...rest]) => rest.every((cell) => cell !== ''))).toBe(true);
    }
  }, 120_000);

  it('are not told by lists, risks and changes either', async () => {
    const { coverage } = await look('learning');
    expect([coverage.minimums.totalCount, coverage.gaps.totalCount, coverage.atRisk, coverage.change]).toEqual([0, 0, [], null]);
    expect((await look('hr')).coverage.gaps.totalCount).toBeGreaterThan(0);
  });

  it.each([[0, null], [1, null], [THRESHOLD - 1, null], [THRESHOLD, 7]])('are not told by what a file would do to so many people: %i', async (people, met) => {
    const [before, after] = [7, 8].map((figure) => Object.fromEntries(['required', 'met', 'proven', 'pending', 'minimums', 'minimumsMet'].map((name) => [name, figure])));
    await test.database.admin('update batch set effect = $2 where id = $1', [world.ids['batch'], JSON.stringify({ before, after, teams: [], people, ahead: { day: '2099-01-01', before, after, teams: [], people } })]);
    const effectFor = async (who: string) =>
      (await test.ask<{ batch: { effect: unknown } }>(cookies.get(who)!, `{ batch(id: "${world.ids['batch']!}") { effect { people before { met } after { met } ahead { before { met } } } } }`)).data!.batch.effect;
    const next = met === null ? null : met + 1;
    expect(await effectFor('learning')).toEqual({ people: null, before: { met }, after: { met: next }, ahead: { before: { met } } });
    expect(await effectFor('hr')).toEqual({ people, before: { met: 7 }, after: { met: 8 }, ahead: { before: { met: 7 } } });
  });

  it('cannot be reached by asking who has what', async () => {
    const { errors } = await test.ask(cookies.get('learning')!, `{ people(first: 1, topicId: "${world.ids['skill']!}") { totalCount } }`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
