import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { parseDay } from '../organisation/day.js';
import { type DocumentCheck, stateOfDocument } from './document-state.js';

const check = (changes: Partial<DocumentCheck>): DocumentCheck => ({
  round: 'first', result: 'accepted', skillId: 's', achievementId: null, level: 3, fromOn: parseDay('2026-01-01'), toOn: null, checkedBy: 'ann', ...changes,
});
const second = (changes: Partial<DocumentCheck> = {}): DocumentCheck => check({ round: 'second', checkedBy: 'bob', ...changes });

describe('a certificate', () => {
  it.each<[string, boolean, readonly DocumentCheck[]]>([
    ['unchecked', false, []],
    ['unchecked', true, [second()]],
    ['accepted', false, [check({})]],
    ['refused', false, [check({ result: 'refused' })]],
    ['checked-once', true, [check({})]],
    ['accepted', true, [check({}), second()]],
    ['accepted', true, [second(), check({})]],
    ['checked-once', true, [check({}), second({ checkedBy: 'ann' })]],
    ['checked-once', true, [check({ checkedBy: null }), second({ checkedBy: null })]],
    ['checked-once', true, [check({}), second({ checkedBy: null })]],
    ['checked-once', true, [check({}), second({ level: 4 })]],
    ['checked-once', true, [check({}), second({ skillId: 't' })]],
    ['checked-once', true, [check({}), second({ fromOn: parseDay('2026-01-02') })]],
    ['checked-once', true, [check({}), second({ toOn: parseDay('2026-01-02') })]],
    ['refused', true, [check({}), second({ result: 'refused' })]],
    ['refused', false, [check({}), second({ result: 'refused' })]],
    ['checked-once', true, [check({}), second({ result: 'refused', checkedBy: 'ann' })]],
  ])('is %s (asked for by two: %p) after %j', (state, asksTwo, checks) => expect(stateOfDocument(checks, asksTwo)).toBe(state));

  it('that two have to accept is never accepted by the word of one account, whatever it says', () => {
    const any = fc.record({ round: fc.constantFrom('first' as const, 'second' as const), result: fc.constantFrom('accepted' as const, 'refused' as const), level: fc.constantFrom(3, 4) });
    fc.assert(fc.property(fc.array(any, { maxLength: 4 }), (words) => stateOfDocument(words.map(check), true) !== 'accepted'));
  });
});
