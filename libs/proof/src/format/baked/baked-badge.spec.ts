import { createHash, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import fc from 'fast-check';
import { pinnedContexts } from '../../context/pinned.js';
import type { DocumentSource } from '../../documents/document-source.js';
import { badgeChunk, bakePng, bakeSvg, PIXELS, pngChunk, pngHeader, pngOf } from '../../issue/bake.js';
import { exampleBadge, exampleIssuer, exampleWorld } from '../../issue/example.js';
import { ADDRESSES, exampleAssertion, exampleBadgeClass, exampleKey, exampleProfile, pemOf, signBadge } from '../../issue/example-badge-2.js';
import { signCredential } from '../../issue/sign-credential.js';
import { signJwt } from '../../issue/sign-jwt.js';
import type { JsonObject } from '../../json/json.js';
import { prove } from '../../prove.js';
import { verifyCredential } from '../../verify-credential.js';
import { textInSvg } from './baked-svg.js';

jest.setTimeout(60_000);

const academy = exampleIssuer(1);
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const now = new Date('2026-06-01T00:00:00Z');
const OB2 = { namespace: 'http://openbadges.org', name: 'assertion' };
const signedAssertion = exampleAssertion({ id: 'urn:uuid:7d4b7e05-1a31-4b67-b7a0-5d0a5b7ad001', verification: { type: 'signed', creator: ADDRESSES.key } });
const addressChunk = (address: string): Buffer => pngChunk('tEXt', Buffer.from(`openbadges\0${address}`, 'latin1'));

/** Everything that the badges of this file rest on; undefined takes a document away. */
function world(change: Readonly<Record<string, unknown>> = {}): DocumentSource {
  const documents = { [ADDRESSES.assertion]: exampleAssertion(), [ADDRESSES.badge]: exampleBadgeClass(), [ADDRESSES.issuer]: exampleProfile({ revocationList: ADDRESSES.list }), [ADDRESSES.key]: exampleKey(pemOf(privateKey)), [ADDRESSES.list]: { '@context': 'https://w3id.org/openbadges/v2', type: 'RevocationList', id: ADDRESSES.list, revokedAssertions: [] }, ...change };
  return exampleWorld(Object.fromEntries(Object.entries<unknown>(documents).filter(([, document]) => document !== undefined)), now);
}

const verify = (picture: Uint8Array | string, documents = world(), identifiers: readonly string[] | null = ['ada@example.org']): Promise<Report> =>
  verifyCredential(Buffer.from(picture), { now, documents, identifiers, clockSkewSeconds: 60 });
const said = async (picture: Uint8Array | string, documents?: DocumentSource, identifiers?: readonly string[]): Promise<string> => {
  const { verdict, outcome, format } = await verify(picture, documents, identifiers);
  return `${verdict} ${outcome} ${format}`;
};

let badge: JsonObject;
let token: string;
const old = signBadge(signedAssertion, privateKey);
beforeAll(async () => {
  badge = await signCredential(exampleBadge(academy.did), { ...academy, created: '2026-01-02T00:00:00Z' });
  token = signJwt(exampleBadge(academy.did), { privateKey: academy.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
});

describe('a badge in a picture', () => {
  it('is what it would be without one', async () => {
    const json = JSON.stringify(badge);
    for (const picture of [bakePng(json), bakePng(token), bakePng(json, 'openbadges'), bakeSvg(json), bakeSvg(token), bakeSvg(token, OB2)]) expect(await said(picture)).toBe('accept verified ob3-baked');
    for (const picture of [bakePng(old, 'openbadges'), bakeSvg(old, OB2)]) expect(await said(picture)).toBe('accept verified ob2-baked');
  });

  it('is known by the bytes of the picture, and says what the badge says', async () => {
    const picture = bakePng(token);
    const proven = await prove(picture, { documents: world(), contexts: pinnedContexts });
    expect(proven).toMatchObject({ sha256: createHash('sha256').update(picture).digest('hex'), format: 'ob3-baked', claim: { achievement: { name: 'Data Analysis' } } });
    expect(JSON.parse(JSON.stringify(proven))).toEqual(proven);
  });

  it('is no better for the picture around it', async () => {
    expect(await said(bakePng(JSON.stringify({ ...badge, name: 'Brain Surgery' })))).toBe('reject tampered ob3-baked');
    expect(await said(bakeSvg(JSON.stringify({ ...badge, proof: undefined })))).toBe('indeterminate unsigned ob3-baked');
    expect(await said(bakePng(token), world(), ['bob@example.org'])).toBe('reject recipient-mismatch ob3-baked');
    expect(await said(bakePng(old, 'openbadges'), world({ [ADDRESSES.list]: { revokedAssertions: [{ id: signedAssertion['id'] }] } }))).toBe('reject revoked ob2-baked');
    expect(await said(bakePng(old, 'openbadges'), world({ [ADDRESSES.list]: undefined }))).toBe('indeterminate status-error ob2-baked');
  });

  it('stays what it is in another picture: nobody signs the picture', async () => {
    expect(await said(pngOf(pngHeader(9, 9), pngChunk('IDAT', Buffer.from('other pixels')), badgeChunk(token)))).toBe('accept verified ob3-baked');
    expect(await said(bakeSvg(token).replace('<rect', '<script>fetch("https://evil.example")</script><rect'))).toBe('accept verified ob3-baked');
  });
});

describe('a hosted badge in a picture', () => {
  const json = JSON.stringify(exampleAssertion());
  it.each<[string, Uint8Array | string]>([
    ['as JSON', bakePng(json, 'openbadges')],
    ['as JSON in an old chunk', pngOf(pngHeader(), pngChunk('tEXt', Buffer.from(`openbadges\0${json}`, 'latin1')), PIXELS)],
    ['as its address', pngOf(pngHeader(), addressChunk(ADDRESSES.assertion), PIXELS)],
    ['as its address of the years before https', pngOf(pngHeader(), addressChunk(ADDRESSES.assertion.replace('https', 'http')), PIXELS)],
    ['as JSON in a drawing', bakeSvg(json, OB2)],
    ['as its address in a drawing', bakeSvg(ADDRESSES.assertion, OB2)],
    ['as both in a drawing', bakeSvg(json, OB2).replace('<b:assertion>', `<b:assertion verify="${ADDRESSES.assertion}">`)],
  ])('%s is asked for where it is hosted', async (_, picture) => {
    const report = await verify(picture);
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'ob2-baked', claim: { name: 'Robotics', id: ADDRESSES.assertion } });
    expect(await said(picture, world(), ['bob@example.org'])).toBe('reject recipient-mismatch ob2-baked');
    expect(await said(picture, world({ [ADDRESSES.assertion]: undefined }))).toBe('indeterminate key-unresolvable ob2-baked');
  });

  const address = pngOf(pngHeader(), addressChunk(ADDRESSES.assertion), PIXELS);
  it.each<[string, unknown, string]>([
    ['that names another address', exampleAssertion({ id: 'https://badges.example.org/assertions/2.json' }), 'reject malformed ob2-baked'],
    ['that is revoked there', { id: ADDRESSES.assertion, revoked: true }, 'reject'],
    ['that is no badge', { name: 'x' }, 'reject malformed ob2-baked'],
    ['that is a page', '<html>', 'indeterminate key-unresolvable ob2-baked'],
    ['that says that it is signed', exampleAssertion({ verification: { type: 'signed', creator: ADDRESSES.key } }), 'indeterminate unsigned ob2-baked'],
    ['that has ended', exampleAssertion({ expires: '2026-05-01T00:00:00Z' }), 'reject expired ob2-baked'],
  ])('by an address %s', async (_, served, expected) => expect(await said(address, world({ [ADDRESSES.assertion]: served }))).toMatch(new RegExp(`^${expected}`)));

  it.each(['https://127.0.0.1/1.json', 'https://localhost/1', 'http://169.254.169.254/latest', 'https://badges.example.org:8443/1.json', 'https://user@badges.example.org/1'])('is not asked for at %s', async (place) => {
    const asked: string[] = [];
    const documents: DocumentSource = { get: async (url) => (asked.push(url), { kind: 'gone' }) };
    expect(await said(pngOf(pngHeader(), addressChunk(place), PIXELS), documents)).toBe('indeterminate key-unresolvable ob2-baked');
    expect(asked).toEqual([]);
  });
});

describe('a picture that was forged', () => {
  it('is not accepted with any byte of the PNG changed', async () => {
    const picture = bakePng(token);
    for (let at = 0; at < picture.length; at += 1) {
      const forged = Buffer.from(picture);
      forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
      expect([at, (await verify(forged)).verdict]).toEqual([at, 'reject']);
    }
  });

  it('is not accepted with any byte of the badge changed and its checksum made to fit', async () => {
    for (const text of [token, JSON.stringify(badge), old]) {
      await fc.assert(
        fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 127 }), async (at, change) => {
          const bytes = Buffer.from(text);
          bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
          expect((await verify(bakePng(bytes.toString('latin1'), text === old ? 'openbadges' : undefined))).verdict).not.toBe('accept');
        }),
        { numRuns: 60 },
      );
    }
  });

  it('is accepted with a byte of the SVG changed only where that touches the drawing', async () => {
    const picture = bakeSvg(token);
    const text = textInSvg(picture);
    await fc.assert(
      fc.asyncProperty(fc.nat(picture.length - 1), fc.integer({ min: 1, max: 127 }), async (at, change) => {
        const bytes = Buffer.from(picture);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        if ((await verify(bytes)).verdict === 'accept') expect(textInSvg(bytes.toString())).toEqual(text);
      }),
      { numRuns: 400 },
    );
  });

  it('is not accepted cut short or with its pieces in two', async () => {
    const [png, svg] = [bakePng(token), Buffer.from(bakeSvg(token))];
    for (const picture of [png, svg]) {
      await fc.assert(
        fc.asyncProperty(fc.nat(picture.length - 1), async (at) => {
          expect((await verify(picture.subarray(0, at))).verdict).not.toBe('accept');
          expect((await verify(Buffer.concat([picture.subarray(at), picture.subarray(0, at)]))).verdict === 'accept' && at > 0).toBe(false);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('is not accepted with a second badge beside the first, whichever is genuine', async () => {
    const forged = JSON.stringify({ ...badge, name: 'Brain Surgery' });
    for (const [one, other] of [[token, forged], [forged, token], [token, token]] as const) {
      expect(await said(pngOf(pngHeader(), badgeChunk(one), badgeChunk(other), PIXELS))).toBe('reject malformed baked-png');
      expect(await said(bakeSvg(one).replace('<rect', `${/<b:[^]*(?:<\/b:credential>|verify="[^"]*"\/>)/.exec(bakeSvg(other))![0]}<rect`))).toBe('reject malformed baked-svg');
    }
  });
});
