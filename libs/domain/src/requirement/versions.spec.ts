import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { type AskedFor, changesBetween, type DatedRequirement, inForceOn, matterOf, versionsOf } from './versions.js';

const row = (changes: Partial<DatedRequirement> = {}): DatedRequirement => ({ topicId: 'sql', level: 3, minimumGrade: 'endorsed', weight: 1, graceDays: 0, minimum: null, effectiveOn: 10, isAsked: true, ...changes });

describe('what is asked for on a day', () => {
  it('is the latest word on each topic and kind, and what no later word speaks of stays', () => {
    const rows = [row(), row({ topicId: 'go' }), row({ level: 4, effectiveOn: 20 }), row({ minimum: 2, effectiveOn: 20 })];
    expect(inForceOn(rows, 9)).toEqual([]);
    expect(inForceOn(rows, 19)).toEqual(rows.slice(0, 2));
    expect(inForceOn(rows, 20)).toEqual(rows.slice(1));
  });

  it('is no more what a later word ends, until it is asked for again', () => {
    const rows = [row(), row({ isAsked: false, effectiveOn: 20 }), row({ effectiveOn: 30 })];
    expect([10, 19, 20, 29, 30].map((day) => inForceOn(rows, day).length)).toEqual([1, 1, 0, 0, 1]);
  });
});

it('versions tell what each changes', () => {
  const rows = [row(), row({ topicId: 'go', effectiveOn: 20 }), row({ level: 5, effectiveOn: 20 }), row({ topicId: 'go', isAsked: false, effectiveOn: 30 })];
  const told = versionsOf(rows).map(({ effectiveOn, requirements, changes }) => [effectiveOn, requirements.length, changes.map(({ was, is }) => `${was?.level ?? '-'}>${is?.level ?? '-'}`)]);
  expect(told).toEqual([[10, 1, ['->3']], [20, 2, ['->3', '3>5']], [30, 1, ['3>-']]]);
});

const asked: fc.Arbitrary<AskedFor> = fc.record({
  topicId: fc.constantFrom('a', 'b', 'c'), level: fc.integer({ min: 1, max: 5 }), minimumGrade: fc.constantFrom('endorsed' as const, 'attested' as const), weight: fc.constant(1), graceDays: fc.constantFrom(0, 30),
  minimum: fc.constantFrom(null, 1, 2),
});
const oneOfEach = (all: readonly AskedFor[]): AskedFor[] => [...new Map(all.map((one) => [matterOf(one), one])).values()];

it('said from a day on, the changes of an edit give exactly what was wanted on that day, whatever was said before', () => {
  const said = fc.array(fc.tuple(asked, fc.integer({ min: 1, max: 5 }), fc.boolean()), { maxLength: 12 });
  fc.assert(
    fc.property(said, fc.array(asked, { maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (before, all, day) => {
      const wanted = oneOfEach(all);
      const rows = [...new Map(before.map(([one, effectiveOn, isAsked]) => [`${matterOf(one)} ${effectiveOn}`, { ...one, effectiveOn, isAsked }])).values()];
      const edit = changesBetween(inForceOn(rows, day), wanted).map(({ was, is }) => ({ ...(is ?? was)!, effectiveOn: day, isAsked: is !== null }));
      const replaced = new Set(edit.map(matterOf));
      const after = [...rows.filter((one) => one.effectiveOn !== day || !replaced.has(matterOf(one))), ...edit];
      const bare = (all: readonly AskedFor[]) => all.map(({ topicId, level, minimumGrade, weight, graceDays, minimum }) => JSON.stringify({ topicId, level, minimumGrade, weight, graceDays, minimum })).sort();
      expect(bare(inForceOn(after, day))).toEqual(bare(wanted));
      expect(bare(inForceOn(after, day - 1))).toEqual(bare(inForceOn(rows, day - 1)));
    }),
  );
});
