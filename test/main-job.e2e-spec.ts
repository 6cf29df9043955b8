import { afterAll, beforeAll, describe } from '@jest/globals';

import { House } from './browser/house.js';
import { hasBrowser } from './harness/browser.js';
import { accessible } from './main-job/accessible.js';
import { importing } from './main-job/importing.js';
import { sight } from './main-job/sight.js';

const MINUTES = 60_000;

/** One start of the demo organisation serves all that is looked at in the browser. */
(hasBrowser ? describe : describe.skip)('Tessera in a browser', () => {
  const house = new House();
  beforeAll(() => house.open(), 6 * MINUTES);
  afterAll(() => house.close(), MINUTES);

  describe('the main job, as HR', () => importing(house));
  describe('who sees what', () => sight(house));
  describe('is accessible', () => accessible(house));
});
