import { afterAll, beforeAll, describe } from '@jest/globals';

import { House } from './browser/house.js';
import { hasBrowser } from './harness/browser.js';
import { QUEUES } from './harness/redis.js';
import { accessible } from './main-job/accessible.js';
import { importing } from './main-job/importing.js';
import { sight } from './main-job/sight.js';

const MINUTES = 60_000;

/** One start of the demo organisation serves all that is looked at in the browser. What queues have no part in is looked at once. */
(hasBrowser ? describe : describe.skip).each(QUEUES)('Tessera in a browser, over %s', (queue) => {
  const house = new House(queue);
  beforeAll(() => house.open(), 6 * MINUTES);
  afterAll(() => house.close(), MINUTES);

  describe('the main job, as HR', () => importing(house));
  if (queue !== 'postgres') return;
  describe('who sees what', () => sight(house));
  describe('is accessible', () => accessible(house));
});
