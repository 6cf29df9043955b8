import { describe, expect, it } from '@jest/globals';

import { HostTurns } from './host-turns.js';

describe('the turns of a host', () => {
  it('come at once for the first, and then one after another', () => {
    const turns = new HostTurns({ burst: 3, perSecond: 10 }, () => 1_000);
    expect(Array.from({ length: 6 }, () => turns.take('a.example'))).toEqual([0, 0, 0, 100, 200, 300]);
  });

  it('are each host’s own', () => {
    const turns = new HostTurns({ burst: 1, perSecond: 2 }, () => 0);
    expect(['a', 'a', 'b', 'a'].map((host) => turns.take(host))).toEqual([0, 500, 0, 1_000]);
  });

  it('come again when time has passed, and never more at once than at the beginning', () => {
    let now = 0;
    const turns = new HostTurns({ burst: 2, perSecond: 1 }, () => now);
    for (let i = 0; i < 3; i += 1) turns.take('a');
    now = 60_000;
    expect([1, 2, 3].map(() => turns.take('a'))).toEqual([0, 0, 1_000]);
  });

  it('never exceed the rate over any span', () => {
    const turns = new HostTurns({ burst: 5, perSecond: 20 }, () => 0);
    const at = Array.from({ length: 200 }, () => turns.take('a'));
    for (const [first, from] of at.entries()) expect(at.slice(first).filter((time) => time < from + 1_000).length).toBeLessThanOrEqual(25);
  });
});
