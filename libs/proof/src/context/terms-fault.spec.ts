import { describe, expect, it } from '@jest/globals';
import { bytesOf, exampleBadge, exampleWorld } from '../issue/example.js';
import { verifyCredential } from '../verify-credential.js';
import { pinnedContexts } from './pinned.js';
import { termsFault } from './terms-fault.js';

const [V2, OB] = exampleBadge('did:example:x')['@context'] as [string, string];
const own = (type: string): string => `https://example.org/#${type}`;

const CASES: [string, unknown, string[], string | null][] = [
  ['the pinned ones', [V2, OB], ['VerifiableCredential', 'OpenBadgeCredential'], null],
  ['one alone, not in a list', V2, ['VerifiableCredential'], null],
  ['none', undefined, ['VerifiableCredential'], 'context-missing'],
  ['an empty list', [], ['VerifiableCredential'], 'context-missing'],
  ['words of its own', [V2, { Sesame: own('Sesame') }], ['VerifiableCredential', 'Sesame'], null],
  ['words of its own, a type not among them', [V2, { Sesame: own('Sesame') }], ['VerifiableCredential', 'Mustard'], 'type-unmapped'],
  ['a type that is an address', [V2], ['VerifiableCredential', own('Mustard')], null],
  ['a vocabulary', [V2, { '@vocab': own('') }], ['VerifiableCredential', 'Mustard'], null],
  ['a vocabulary taken back', [V2, { '@vocab': own('') }, { '@vocab': null }], ['VerifiableCredential', 'Mustard'], 'type-unmapped'],
  ['one that is not known', [V2, 'https://x.example/'], ['VerifiableCredential', 'Mustard'], null],
  ['a protected word with another meaning', [V2, { VerifiableCredential: own('Bad') }], ['VerifiableCredential'], 'context-redefined'],
  ['a protected word with the same meaning', [V2, { name: 'https://schema.org/name', description: { '@id': 'https://schema.org/description' } }], ['VerifiableCredential'], null],
  ['a word of its own, protected, and then changed', [V2, { '@protected': true, Sesame: own('A') }, { Sesame: own('B') }], ['VerifiableCredential'], 'context-redefined'],
  ['a word of its own, protected by itself', [V2, { Sesame: { '@id': own('A'), '@protected': true } }, { Sesame: own('B') }], ['VerifiableCredential'], 'context-redefined'],
  ['a word of its own, changed', [V2, { Sesame: own('A') }, { Sesame: own('B') }], ['VerifiableCredential', 'Sesame'], null],
  ['all protected words swept away', [V2, null], ['VerifiableCredential'], 'context-redefined'],
];

describe('termsFault', () => {
  it.each(CASES)('with %s', (_, context, type, fault) => expect(termsFault({ '@context': context, type }, pinnedContexts)).toBe(fault));

  it.each(CASES)('is asked of a document that nothing signs: %s', async (_, context, type, fault) => {
    const badge = { ...exampleBadge('did:example:x'), '@context': context, type };
    const { verdict, findings } = await verifyCredential(bytesOf(badge), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 });
    expect([verdict, findings[0]?.code]).toEqual(fault ? ['reject', fault] : ['indeterminate', 'structure-sound']);
  });
});
