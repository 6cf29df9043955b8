import { describe, expect, it } from '@jest/globals';

import { Recent } from './recent.js';

describe('what happens often', () => {
  it('is let through once in a while, with the number of those in between', () => {
    let now = 0;
    const recent = new Recent(1_000, () => now);
    expect([recent.turn('a'), recent.turn('a'), recent.turn('b'), recent.turn('a')]).toEqual([1, null, 1, null]);
    now = 999;
    expect(recent.turn('a')).toBeNull();
    now = 1_000;
    expect([recent.turn('a'), recent.turn('a')]).toEqual([4, null]);
  });

  it('is not remembered without end', () => {
    const recent = new Recent(1_000, () => 0);
    for (let at = 0; at <= 10_000; at += 1) recent.turn(`key ${at}`);
    expect([recent.turn('key 10000'), recent.turn('key 0')]).toEqual([null, 1]);
  });
});
