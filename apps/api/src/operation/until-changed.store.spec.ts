import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { makeWorld, signInAs } from '../testing/world.fixture.js';
import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { Operation } from './operation.js';
import { UntilChanged } from './until-changed.js';
import type { Viewer } from './viewer.js';

let test: TestApi;
let viewer: Viewer;

beforeAll(async () => {
  test = await startTestApi();
  const { organisationId } = await makeWorld(test.database, 'kept');
  await signInAs(test, 'hr', 'kept');
  viewer = { organisationId, sessionId: '', accountId: organisationId, accountName: '', accountEmail: '', personId: null, actingRole: 'hr', roles: ['hr'], hrScope: null, ledTeams: [] };
}, 120_000);
afterAll(() => test.close());

it('works out anew when something was taken in, and for each reader who does not see everybody', async () => {
  const known = new UntilChanged();
  let made = 0;
  const ask = async (who: Viewer = viewer): Promise<number> => {
    const operation = new Operation(test.database.units, who);
    try {
      return await known.of(operation, 'how often', async () => (made += 1));
    } finally {
      await operation.end('commit');
    }
  };
  expect([await ask(), await ask()]).toEqual([1, 1]);
  await test.database.admin(`update batch set committed_at = '2026-11-01' where organisation_id = $1 and origin = 'screen'`, [viewer.organisationId]);
  expect([await ask(), await ask()]).toEqual([2, 2]);
  expect([await ask({ ...viewer, hrScope: [] }), await ask({ ...viewer, hrScope: [] }), await ask()]).toEqual([3, 4, 2]);
});
