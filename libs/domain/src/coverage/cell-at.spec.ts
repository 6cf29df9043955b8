import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from './analyse.js';
import { cellAt } from './cell-at.js';
import { AS_OF } from './facts.fixture.js';
import { anyFacts } from './random.fixture.js';
import { DEFAULT_POLICY } from '../organisation/policy.js';
import { workforceOf } from './workforce-of.js';

it('finds every cell that is there, and none that is not', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const workforce = workforceOf(facts);
      const { topicCells: cells } = analyse(workforce, DEFAULT_POLICY, AS_OF);
      for (let team = 0; team <= workforce.teams.ids.length; team += 1) {
        for (let topic = 0; topic < workforce.topics.ids.length; topic += 1) {
          const expected = [...cells.team.keys()].findIndex((cell) => cells.team[cell] === team && cells.column[cell] === topic);
          expect(cellAt(cells, team, topic)).toBe(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});
