import { describe, expect, it } from '@jest/globals';

import { parseDay } from '../organisation/day.js';
import type { DocumentCheck } from '../verify/document-state.js';
import { type DocumentSource, evidenceOfDocument } from './evidence-of-document.js';

const FOUND: DocumentCheck = { round: 'first', result: 'accepted', skillId: null, achievementId: 'a', level: null, fromOn: parseDay('2026-02-01'), toOn: parseDay('2026-12-31'), checkedBy: 'ann' };
const source = (changes: Partial<DocumentSource> = {}): DocumentSource => ({
  id: 'd', personId: 'p', kind: 'certificate', isWithdrawn: false, title: 'First aid', meant: { skillId: 's', achievementId: null, level: 3 }, issuedOn: parseDay('2026-01-01'), untilOn: null, uploadedAt: Date.parse('2026-03-01T12:00:00Z'), checks: [], asksTwo: false, ...changes,
});
const of = (changes: Partial<DocumentSource>) => evidenceOfDocument(source(changes), 'Europe/Berlin');

describe('what a certificate shows', () => {
  it('is pending while nobody has looked into it, from its day of issue or from when it came', () => {
    expect(of({})).toMatchObject({ skillId: 's', level: 3, grade: 'attested', pendingWhy: 'document-unchecked', validFrom: Date.parse('2025-12-31T23:00:00Z'), validUntil: null, sourceKind: 'document', sourceId: 'd' });
    expect(of({ issuedOn: null })).toMatchObject({ validFrom: Date.parse('2026-03-01T12:00:00Z') });
    expect(of({ meant: null })).toBeNull();
  });

  it('is what was found, to the end of its last day, whatever it was meant for', () => {
    expect(of({ checks: [FOUND] })).toMatchObject({ skillId: null, achievementId: 'a', level: 1, pendingWhy: null, validFrom: Date.parse('2026-01-31T23:00:00Z'), validUntil: Date.parse('2026-12-31T23:00:00Z') });
    expect(of({ meant: null, checks: [FOUND] })).toMatchObject({ achievementId: 'a' });
  });

  it('is pending after the first of two checks, and nothing where it is refused', () => {
    expect(of({ checks: [FOUND], asksTwo: true })).toMatchObject({ achievementId: 'a', pendingWhy: 'document-checked-once' });
    expect(of({ checks: [{ ...FOUND, result: 'refused' }] })).toBeNull();
  });

  it('is nothing once it is withdrawn, and of a work sample never anything, whatever was found', () => {
    for (const checks of [[], [FOUND], [FOUND, { ...FOUND, round: 'second' as const, checkedBy: 'bob' }]]) {
      expect([of({ isWithdrawn: true, checks }), of({ kind: 'work-sample', checks })]).toEqual([null, null]);
    }
  });

  it('has one key, so that what it shows is never there twice', () => {
    expect(new Set([of({}), of({ checks: [FOUND] }), of({ checks: [FOUND], asksTwo: true })].map((one) => one?.key))).toEqual(new Set(['document|d']));
  });
});
