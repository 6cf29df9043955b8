import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let cookie: string;

beforeAll(async () => {
  test = await startTestApi();
  const organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null]] });
  cookie = await test.signIn('hr@acme.test');
}, 120_000);
afterAll(() => test.close());
beforeEach(() => test.database.admin('delete from job'));

const COVERAGE = '__typename ... on Computing { job { id status } }';
const dayOf = (at: number): string => `20${30 + Math.floor(at / 28)}-02-${String((at % 28) + 1).padStart(2, '0')}`;
const about = async (days: readonly string[]): Promise<readonly (string | undefined)[]> => {
  const { data, errors } = await test.ask<Record<string, { job: { id: string } }>>(cookie, `{ ${days.map((day, at) => `a${at}: coverage(asOf: "${day}") { ${COVERAGE} }`).join(' ')} }`);
  return errors ? errors.map(({ extensions }) => extensions.reason) : Object.values(data!).map(({ job }) => job.id);
};
const waiting = async (): Promise<number> => (await test.database.admin<{ count: number }>(`select count(*)::int as count from job where status = 'waiting'`))[0]!.count;

describe('questions about other days', () => {
  it('are each answered with a job of their own, in one operation too', async () => {
    const ids = await about(Array.from({ length: LIMITS.rootFields }, (_, at) => dayOf(at)));
    expect(new Set(ids).size).toBe(LIMITS.rootFields);
    expect(await waiting()).toBe(LIMITS.rootFields);
  });

  it('wait up to the limit; one more is refused until some are done, and today never is', async () => {
    for (let at = 0; at < LIMITS.analysesWaiting; at += 1) await about([dayOf(at)]);
    expect(await about([dayOf(LIMITS.analysesWaiting)])).toEqual(['ANALYSES_TOO_MANY']);
    expect(await waiting()).toBe(LIMITS.analysesWaiting);
    expect(await about([dayOf(0)])).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    const { data } = await test.ask<{ analyse: { status: string } }>(cookie, 'mutation { analyse { status } }');
    expect(data?.analyse.status).toBe('waiting');
    await test.database.admin(`update job set status = 'done'`);
    expect(await about([dayOf(LIMITS.analysesWaiting)])).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  });
});
