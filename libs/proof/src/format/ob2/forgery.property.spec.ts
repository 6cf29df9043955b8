import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, exampleWorld } from '../../issue/example.js';
import { ADDRESSES, exampleAssertion, exampleBadgeClass, exampleKey, exampleProfile, pemOf, signBadge } from '../../issue/example-badge-2.js';
import { verifyCredential } from '../../verify-credential.js';

jest.setTimeout(120_000);

const now = new Date('2026-06-01T00:00:00Z');
const school = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const hosted = exampleAssertion();
const documents = {
  [ADDRESSES.assertion]: hosted,
  [ADDRESSES.badge]: exampleBadgeClass(),
  [ADDRESSES.issuer]: exampleProfile({ revocationList: ADDRESSES.list }),
  [ADDRESSES.key]: exampleKey(pemOf(school)),
  [ADDRESSES.list]: { type: 'RevocationList', id: ADDRESSES.list, revokedAssertions: [] },
};
const token = signBadge(exampleAssertion({ id: 'urn:uuid:1', verification: { type: 'signed', creator: ADDRESSES.key } }), school);
const FORMS: readonly Uint8Array[] = [bytesOf(hosted), bytesOf(token)];

const verdict = async (bytes: Uint8Array, change: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  (await verifyCredential(bytes, { now, documents: exampleWorld({ ...documents, ...change }, now), identifiers: ['ada@example.org'], clockSkewSeconds: 60 })).verdict;
const form = fc.constantFrom(...FORMS);

describe('a hosted badge and a signed one', () => {
  it('are accepted as they are', async () => {
    for (const bytes of FORMS) expect(await verdict(bytes)).toBe('accept');
  });

  it('are not accepted with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(form, fc.nat(), fc.integer({ min: 1, max: 255 }), async (whole, place, change) => {
        const bytes = Buffer.from(whole);
        bytes.writeUInt8(bytes.readUInt8(place % bytes.length) ^ change, place % bytes.length);
        expect(await verdict(bytes)).not.toBe('accept');
      }),
      { numRuns: 500 },
    );
  });

  it('are not accepted cut short, with a piece missing or with two pieces swapped', async () => {
    await fc.assert(
      fc.asyncProperty(form, fc.nat(), fc.integer({ min: 1, max: 40 }), async (whole, place, length) => {
        const bytes = Buffer.from(whole);
        const from = place % (bytes.length - 2 * length);
        const [first, second] = [bytes.subarray(from, from + length), bytes.subarray(from + length, from + 2 * length)];
        const swapped = Buffer.concat([bytes.subarray(0, from), second, first, bytes.subarray(from + 2 * length)]);
        expect(await verdict(bytes.subarray(0, from))).not.toBe('accept');
        expect(await verdict(Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]))).not.toBe('accept');
        if (!swapped.equals(bytes)) expect(await verdict(swapped)).not.toBe('accept');
      }),
      { numRuns: 200 },
    );
  });

  it('are judged without a fault whatever stands behind them, and not accepted where anything of it is something else', async () => {
    const addresses = Object.keys(documents);
    await fc.assert(
      fc.asyncProperty(form, fc.constantFrom(...addresses), fc.oneof(fc.jsonValue(), fc.string()), async (whole, address, document) => {
        const isAsked = whole === FORMS[0] ? address !== ADDRESSES.key && address !== ADDRESSES.list : address !== ADDRESSES.assertion;
        const answer = await verdict(whole, { [address]: document });
        expect(isAsked ? answer : 'not accept').not.toBe('accept');
      }),
      { numRuns: 300 },
    );
  });

  it('are judged without a fault whatever any member behind them is', async () => {
    const member = fc.constantFrom(...new Set(Object.values(documents).flatMap((document) => Object.keys(document))), 'verification', 'verify', 'owner', '@context');
    await fc.assert(
      fc.asyncProperty(form, fc.constantFrom(...Object.entries(documents)), member, fc.jsonValue(), async (whole, [address, document], name, value) => {
        expect(['accept', 'reject', 'indeterminate']).toContain(await verdict(whole, { [address]: { ...document, [name]: value } }));
      }),
      { numRuns: 300 },
    );
  });

  it('of every age are judged without a fault whatever any member of them is, and not accepted', async () => {
    const old = { uid: 'x', recipient: hosted['recipient'], badge: ADDRESSES.badge, issuedOn: '2015-04-30', verify: { type: 'hosted', url: ADDRESSES.assertion } };
    const older = { recipient: 'ada@example.org', badge: { name: 'x', issuer: { origin: 'https://badges.example.org', name: 'x' } } };
    const exported = { data: [{ id: 'x', badge_template: { name: 'x', skills: [] }, issuer: { entities: [] } }] };
    const member = fc.constantFrom('@context', 'type', 'id', 'uid', 'recipient', 'badge', 'issuedOn', 'issued_on', 'expires', 'verify', 'verification', 'evidence', 'narrative', 'salt', 'revoked', 'data', 'metadata');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(hosted, old, older, exported), member, fc.jsonValue(), async (document, name, value) => {
        if (JSON.stringify((hosted as Record<string, unknown>)[name]) === JSON.stringify(value)) return;
        expect(['reject', 'indeterminate']).toContain(await verdict(bytesOf({ ...document, [name]: value })));
      }),
      { numRuns: 500 },
    );
  });
});
