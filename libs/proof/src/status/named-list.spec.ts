import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClaimedStatus } from '@tessera/domain';
import type { Checked } from '../checked.js';
import { pinnedContexts } from '../context/pinned.js';
import { inMemory, type DocumentSource, type Fetched } from '../documents/document-source.js';
import { bytesOf } from '../issue/example.js';
import { LIMITS } from '../limits.js';
import { checkStatus } from './check-status.js';

const url = 'https://academy.example/revoked';
const id = 'https://academy.example/badges/1';
const now = new Date('2026-06-01T00:00:00Z');

const entry = (type: string): ClaimedStatus => ({ type, purpose: 'revocation', list: url, index: null });
const serving = (document: unknown, change: Partial<Fetched & { kind: 'found' }> = {}): DocumentSource => inMemory(new Map([[url, { kind: 'found', body: document instanceof Uint8Array ? document : bytesOf(document), at: now, ...change }]]));
const ask = async (type: string, documents: DocumentSource, credentialId: string | null = id): Promise<Checked> => {
  const [finding] = await checkStatus({ statuses: [entry(type)] }, { credentialId, issuer: { id: 'https://academy.example', name: null }, documents, contexts: pinnedContexts, now, clockSkewSeconds: 60 });
  return finding!;
};
const said = async (type: string, document: unknown, credentialId?: string | null): Promise<string> => {
  const { outcome, code } = await ask(type, serving(document), credentialId);
  return `${outcome} ${code}`;
};

const KINDS: readonly (readonly [type: string, list: (entries: unknown) => unknown])[] = [
  ['1EdTechRevocationList', (entries) => ({ id: url, issuer: 'https://academy.example', revokedCredentials: entries })],
  ['OpenBadges2RevocationList', (entries) => ({ '@context': 'https://w3id.org/openbadges/v2', type: 'RevocationList', id: url, revokedAssertions: entries })],
];

describe.each(KINDS)('%s', (type, list) => {
  it.each<[string, unknown, string]>([
    ['is empty', [], 'pass status-clear'],
    ['names others', [{ id: 'urn:other' }, 'urn:another'], 'pass status-clear'],
    ['names others that begin alike', [`${id}0`, id.slice(0, -1), 'https://academy.example'], 'pass status-clear'],
    ['names it', ['urn:other', id], 'fail revoked'],
    ['names it as an object', [{ id, revocationReason: 'issued in error' }], 'fail revoked'],
    ['names it with blanks around', [` ${id}\n`], 'fail revoked'],
    ['names it as it was called before https', [id.replace('https', 'http')], 'fail revoked'],
    ['names it alone and bare', { id }, 'fail revoked'],
    ['says that it is revoked', [{ id, revoked: true }], 'fail revoked'],
    ['says that it is no longer revoked', [{ id, revoked: false }], 'pass status-clear'],
    ['is not clear about it', [{ id, revoked: 'no' }], 'fail revoked'],
    ['names it twice, once as not revoked', [{ id, revoked: false }, id], 'fail revoked'],
    ['holds a number', [7], 'unknown status-list-invalid'],
    ['holds something without a name', [{ revocationReason: 'x' }], 'unknown status-list-invalid'],
    ['holds an empty name', ['', id], 'unknown status-list-invalid'],
    ['is missing', undefined, 'unknown status-list-invalid'],
  ])('that %s', async (_, entries, expected) => expect(await said(type, list(entries))).toBe(expected));

  it('gives the reason, without what cannot be seen and within limits', async () => {
    const { detail } = await ask(type, serving(list([{ id, revocationReason: `wrong\u202e ${'x'.repeat(1000)}` }])));
    expect(detail?.['reason']).toMatch(/^wrong x+$/);
    expect(detail?.['reason']?.length).toBeLessThanOrEqual(300);
    expect(detail).toMatchObject({ list: url, confirmedAt: now.toISOString() });
  });

  it('is asked by the name of the credential, and says nothing of one without a name', async () => {
    expect(await said(type, list(['urn:uuid:1']), 'urn:uuid:1')).toBe('fail revoked');
    expect(await said(type, list([]), null)).toBe('unknown status-entry-unreadable');
  });

  it.each<[string, DocumentSource, string]>([
    ['nobody answers', inMemory(new Map()), 'unknown status-unreachable'],
    ['it is gone', inMemory(new Map([[url, { kind: 'gone' }]])), 'unknown status-gone'],
    ['it is no JSON', serving('<html>'), 'unknown status-list-invalid'],
    ['it is a list of lists', serving([[]]), 'unknown status-list-invalid'],
    ['it is too large', serving(Buffer.alloc(LIMITS.json + 1, 0x20)), 'unknown status-list-invalid'],
    ['somebody handed it in', serving(list([]), { isHandedIn: true }), 'unknown status-unreachable'],
    ['it is a day old', serving(list([]), { at: new Date('2026-05-31T00:00:00Z') }), 'pass status-clear'],
    ['it is older', serving(list([]), { at: new Date('2026-05-30T23:59:59Z') }), 'pass status-clear-stale'],
    ['it is too old', serving(list([]), { at: new Date('2026-05-24T00:00:00Z') }), 'unknown status-outdated'],
    ['it is too old and names it', serving(list([id]), { at: new Date('2026-05-24T00:00:00Z') }), 'fail revoked'],
  ])('when %s', async (_, documents, expected) => {
    const { outcome, code } = await ask(type, documents);
    expect(`${outcome} ${code}`).toBe(expected);
  });

  it('finds every name that is in it, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.string({ minLength: 1 }).filter((name) => name.trim() === name), { maxLength: 20 }), fc.nat(20), async (names, at) => {
        const documents = serving(list(names.map((name, index) => (index % 2 === 0 ? name : { id: name }))));
        const asked = names[at] ?? 'not there';
        expect((await ask(type, documents, asked)).outcome).toBe(names.includes(asked) ? 'fail' : 'pass');
      }),
      { numRuns: 60 },
    );
  });
});

describe('lists of other spellings', () => {
  it('has 1EdTech name its members in the singular', async () => expect(await said('1EdTechRevocationList', { revokedCredential: [{ id }] })).toBe('fail revoked'));
  it('has Open Badges 2.0 name an assertion by its uid', async () => expect(await said('OpenBadges2RevocationList', { revokedAssertions: [{ uid: 'a1' }] }, 'a1')).toBe('fail revoked'));
  it.each<[string, unknown, string]>([
    ['names it', { a1: 'lost', b2: null }, 'fail revoked'],
    ['names another', { b2: 'lost' }, 'pass status-clear'],
    ['is in the newer form', { revokedAssertions: ['a1'] }, 'fail revoked'],
  ])('has Open Badges 1.1 keep an object, which %s', async (_, list, expected) => expect(await said('OpenBadges1RevocationList', list, 'a1')).toBe(expected));
  it('does not take what every object has for names', async () => expect(await said('OpenBadges1RevocationList', {}, 'constructor')).toBe('pass status-clear'));
});
