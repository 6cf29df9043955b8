import { describe, expect, it } from '@jest/globals';
import { firstLoads, isBuilt } from '../first-load.js';

/** Brotli bytes of script before the first figure. */
const LIMIT = 200_000;

// `npm test` builds first; without a build there is nothing to weigh.
const whenBuilt = isBuilt() ? it : it.skip;

describe('First load', () => {
  whenBuilt('no page costs more script than the limit', () => {
    const pages = firstLoads();
    expect(pages.length).toBeGreaterThan(10);
    expect(pages.filter(([, bytes]) => bytes > LIMIT)).toEqual([]);
  });
});
