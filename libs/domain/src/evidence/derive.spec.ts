import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CredentialSource, LearningSource, MappingRule } from './derive-source.js';
import { deriveEvidence } from './derive.js';

const program = { id: 'g', title: 'Kubernetes', foldedTitle: 'kubernetes', foldedProvider: 'northwind', assessment: 'exam', achievementId: null } as const;
const record: LearningSource = { kind: 'learning', id: 'r', key: 'p|g|1', personId: 'p', status: 'completed', on: 20_000, hasCertificate: false, program };
const badge: CredentialSource = {
  kind: 'credential', id: 'c', personId: 'p', achievement: 'Kubernetes', foldedAchievement: 'kubernetes', issuer: { key: 'did:web:a', foldedName: 'academy', trust: 'trusted' },
  verdict: 'accept', outcome: 'verified', openQuestion: null, checkedAt: 9e11, validFrom: 8e11, validUntil: null, revokedAt: null,
};
const rule: MappingRule = { id: 'm', key: 'm', programId: null, issuerKey: null, titles: ['kubernetes'], skillId: 's', achievementId: null, level: 3, assessment: 'exam', fromOn: null, toOn: null };
const derive = (sources: Parameters<typeof deriveEvidence>[0], rules: readonly MappingRule[] = [rule]) => deriveEvidence(sources, { rules, achievements: new Map(), timeZone: 'UTC' });

describe('evidence derived', () => {
  it.each<[string, Partial<LearningSource>, Partial<MappingRule>, unknown]>([
    ['an assessed completion', {}, {}, { grade: 'attested', negative: false }],
    ['a certificate', { hasCertificate: true, program: { ...program, assessment: 'none' } }, {}, { grade: 'attested' }],
    ['an attendance', { program: { ...program, assessment: 'none' } }, {}, { grade: 'activity' }],
    ['a mapping without assessment', { hasCertificate: true }, { assessment: 'none' }, { grade: 'activity' }],
    ['a failed exam', { status: 'failed' }, {}, { grade: 'attested', negative: true }],
  ])('of learning: %s', (_, change, ofRule, expected) => expect(derive([{ ...record, ...change }], [{ ...rule, ...ofRule }])).toMatchObject([expected]));

  it('of learning: a failure with nothing to fail shows nothing', () => {
    expect(derive([{ ...record, status: 'failed', program: { ...program, assessment: 'none' } }])).toEqual([]);
  });

  it.each<[string, Partial<CredentialSource>, readonly unknown[]]>([
    ['accepted from a trusted issuer', {}, [{ grade: 'verified', pendingWhy: null }]],
    ['accepted from an undecided issuer', { issuer: { ...badge.issuer!, trust: 'undecided' } }, [{ grade: 'verified', pendingWhy: 'issuer-undecided' }]],
    ['accepted from a distrusted issuer', { issuer: { ...badge.issuer!, trust: 'distrusted' } }, []],
    ['with an open question', { verdict: 'indeterminate', outcome: 'status-error', openQuestion: 'status-unreachable' }, [{ pendingWhy: 'status-unreachable' }]],
    ['revoked', { verdict: 'reject', outcome: 'revoked', revokedAt: 8.5e11 }, [{ revokedAt: 8.5e11, pendingWhy: null }]],
    ['revoked at an unknown time', { verdict: 'reject', outcome: 'revoked' }, [{ revokedAt: 9e11 }]],
    ['expired', { verdict: 'reject', outcome: 'expired', validUntil: 8.2e11 }, [{ validUntil: 8.2e11 }]],
    ['suspended', { verdict: 'reject', outcome: 'suspended' }, [{ revokedAt: 9e11, pendingWhy: null }]],
    ['revoked, of an undecided issuer', { verdict: 'reject', outcome: 'revoked', issuer: { ...badge.issuer!, trust: 'undecided' } }, [{ revokedAt: 9e11, pendingWhy: 'issuer-undecided' }]],
    ['expired, of an undecided issuer', { verdict: 'reject', outcome: 'expired', validUntil: 8.2e11, issuer: { ...badge.issuer!, trust: 'undecided' } }, [{ validUntil: 8.2e11, pendingWhy: 'issuer-undecided' }]],
    ['tampered', { verdict: 'reject', outcome: 'tampered' }, []],
  ])('of a credential: %s', (_, change, expected) => expect(derive([{ ...badge, ...change }])).toMatchObject(expected));

  it('holds a mapping to its issuer and its days', () => {
    expect(derive([badge], [{ ...rule, issuerKey: 'academy' }])).toHaveLength(1);
    expect(derive([badge], [{ ...rule, issuerKey: 'other' }])).toEqual([]);
    expect(derive([badge], [{ ...rule, fromOn: 15_000 }])).toEqual([]);
    const own = { ...rule, programId: 'g' };
    expect(derive([record], [{ ...own, toOn: 20_000 }])).toHaveLength(1);
    expect(derive([record], [{ ...own, toOn: 19_999 }])).toEqual([]);
  });

  it('needs several titles all together, and is as weak as the weakest', () => {
    const both = { ...rule, titles: ['kubernetes', 'networking'] };
    const other = { ...record, id: 'r2', key: 'p|h|1', program: { ...program, id: 'h', foldedTitle: 'networking' } };
    expect(derive([badge], [both])).toEqual([]);
    expect(derive([badge, other], [both])).toMatchObject([{ grade: 'attested', sourceId: 'r2' }]);
  });

  it('does not depend on the order of sources, and never has one key twice', () => {
    const sources = [record, badge, { ...badge, id: 'd' }, { ...record, id: 'r3', key: 'p|g|2', on: 20_100 }];
    fc.assert(fc.property(fc.shuffledSubarray(sources, { minLength: 4 }), (shuffled) => {
      const keys = derive(shuffled).map(({ key }) => key).sort();
      expect(keys).toEqual(derive(sources).map(({ key }) => key).sort());
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });
});
