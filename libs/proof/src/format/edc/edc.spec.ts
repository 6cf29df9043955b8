import { createHash } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import fc from 'fast-check';
import type { TrustAnchors } from '../../anchors/trust-anchors.js';
import { exampleCertificate } from '../../issue/certificate.js';
import { exampleClaim, exampleEuropean, sealEuropean, type SealWish } from '../../issue/european-credential.js';
import { bytesOf, exampleBadge, exampleWorld } from '../../issue/example.js';
import { stamp } from '../../issue/time-stamp.js';
import { isObject, type JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { verifyCredential } from '../../verify-credential.js';

jest.setTimeout(120_000);

const root = exampleCertificate({ subject: { country: 'ES', organisation: 'Authority' }, isAuthority: true });
const middle = exampleCertificate({ subject: { country: 'ES', organisation: 'Authority for seals' }, issuer: root, isAuthority: true });
const university = exampleCertificate({ subject: { country: 'ES', organisation: 'Universidad Ejemplo', organisationId: 'VATES-A1' }, issuer: middle });
const clock = exampleCertificate({ subject: { organisation: 'Clock' }, issuer: root, mayStamp: true });
const attacker = exampleCertificate({ subject: { country: 'ES', organisation: 'Universidad Ejemplo', organisationId: 'VATES-A1' } });

const anchors: TrustAnchors = { authorities: [root.der], certificates: new Set(), sealingTime: 'time-stamp' };
const now = new Date('2026-06-01T00:00:00Z');

interface World {
  readonly anchors?: TrustAnchors | undefined;
  readonly now?: Date;
  readonly identifiers?: readonly string[] | null;
}

const verify = (document: unknown, world: World = {}): Promise<Report> =>
  verifyCredential(document instanceof Uint8Array ? document : bytesOf(document), { now: world.now ?? now, documents: exampleWorld(), anchors: 'anchors' in world ? world.anchors : anchors, identifiers: world.identifiers === undefined ? ['ada@example.org'] : world.identifiers, clockSkewSeconds: 60 });
const sealed = (change: JsonObject = {}, wish: Partial<SealWish> = {}): JsonObject => sealEuropean(exampleEuropean(change), { by: university, chain: [middle.der], ...wish });
const said = ({ verdict, outcome, findings }: Report): string => [verdict, outcome, ...findings.filter(({ outcome: each }) => each === 'fail' || each === 'unknown').map(({ code }) => code)].join(' ');

describe('a sealed European credential', () => {
  it('is accepted with every check in order', async () => {
    const report = await verify(sealed());
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'edc' });
    expect(report.findings.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(['structure pass', 'proof pass', 'key pass', 'recipient pass', 'validity pass', 'status none']);
  });

  it('says what was learned, on which level, and by which skills', async () => {
    const { claim } = await verify(sealed());
    expect(claim).toMatchObject({
      name: 'Micro-credential',
      issuer: { id: 'VATES-A1', name: 'Universidad Ejemplo' },
      achievement: { id: 'urn:epass:qualification:1', name: 'Community work', tags: ['Working with others'] },
      validFrom: '2026-01-01T23:00:00.000Z',
      validUntil: '2026-12-31T23:00:00.000Z',
      alignments: [{ targetName: 'establish collaborative relations', targetUrl: 'http://data.europa.eu/esco/skill/326809fc-238d-40c2-881e-40042f7f2f0d', targetFramework: 'ESCO' }],
      results: [{ value: 'Pass' }, { value: '6', scale: 'eqfLevel' }, { value: '2' }],
      scales: [{ type: 'Grade' }, { type: 'EQF' }, { type: 'CreditPoint', name: 'ECTS' }],
    });
  });

  it.each<[string, JsonObject, Partial<SealWish>, World, string]>([
    ['nobody set up whose seals are trusted', {}, {}, { anchors: undefined }, 'indeterminate key-unresolvable seal-anchors-missing'],
    ['an empty list is set up', {}, {}, { anchors: { ...anchors, authorities: [] } }, 'indeterminate key-unresolvable seal-anchors-missing'],
    ['it leads to nobody on the list', {}, { by: attacker, chain: [] }, {}, 'reject unbound seal-not-trusted'],
    ['it brings an authority of its own', {}, { by: attacker, chain: [root.der, middle.der] }, {}, 'reject unbound seal-not-trusted'],
    ['a step to the authority is missing', {}, { chain: [] }, {}, 'reject unbound seal-not-trusted'],
    ['it is the seal of another organisation', { issuer: { id: 'urn:epass:org:1', eIDASIdentifier: { notation: 'VATDE-X' } } }, {}, {}, 'reject unbound seal-of-other-issuer'],
    ['the issuer names no legal number', { issuer: { id: 'urn:epass:org:1', legalName: { en: 'Somebody' } } }, {}, {}, 'indeterminate key-unresolvable issuer-without-legal-id'],
    ['it was sealed before its certificate', {}, { sealedAt: '2023-12-31T23:59:59Z' }, {}, 'reject unbound seal-certificate-ended'],
    ['it was sealed after its certificate', {}, { sealedAt: '2028-01-01T00:00:01Z' }, {}, 'reject unbound seal-certificate-ended'],
    ['it does not say when it was sealed', {}, { head: { sigT: undefined, crit: ['b64'] } }, {}, 'indeterminate key-unresolvable seal-time-missing'],
    ['it names another certificate', {}, { head: { 'x5t#S256': 'AAAA' } }, {}, 'reject unbound proof-key-missing seal-certificate-invalid'],
    ['it brings no certificate', {}, { head: { x5c: undefined } }, {}, 'reject unbound proof-key-missing seal-certificate-invalid'],
    ['its algorithm is none', {}, { head: { alg: 'none' } }, {}, 'reject tampered algorithm-forbidden'],
    ['its algorithm is a MAC', {}, { head: { alg: 'HS256' } }, {}, 'reject tampered algorithm-forbidden'],
    ['its algorithm is of another key', {}, { head: { alg: 'RS256' } }, {}, 'reject tampered algorithm-mismatch'],
    ['its curve is of another key', {}, { head: { alg: 'ES384' } }, {}, 'reject tampered algorithm-mismatch'],
    ['it asks for what nobody understands', {}, { head: { crit: ['b64', 'sigT', 'x'], x: 1 } }, {}, 'reject malformed token-extension-unknown'],
    ['it asks for what is not there', {}, { head: { crit: ['b64', 'sigT', 'adoTst'] } }, {}, 'reject malformed token-extension-unknown'],
    ['it does not ask for b64 to be understood', {}, { head: { crit: ['sigT'] } }, {}, 'reject malformed token-extension-unknown'],
    ['two times of sealing differ', {}, { head: { iat: 1 } }, {}, 'reject malformed date-invalid'],
    ['it has ended', {}, {}, { now: new Date('2027-01-01T00:00:00Z') }, 'reject expired expired'],
    ['it was given to somebody else', {}, {}, { identifiers: ['eve@example.org'] }, 'reject recipient-mismatch recipient-mismatch'],
    ['it names nobody by e-mail', { credentialSubject: { id: 'urn:epass:person:1', type: 'Person', hasClaim: exampleClaim() } }, {}, {}, 'indeterminate recipient-unestablished recipient-not-named'],
    ['its terms are its own', { '@context': ['https://www.w3.org/2018/credentials/v1', { validUntil: 'urn:x' }] }, {}, {}, 'reject malformed context-inline'],
    ['its terms are somebody’s', { '@context': ['https://www.w3.org/2018/credentials/v1', 'https://attacker.example/context'] }, {}, {}, 'reject malformed context-unknown'],
    ['a date has no time zone', { validUntil: '2027-01-01T00:00:00' }, {}, {}, 'reject malformed date-invalid'],
  ])('is not accepted when %s', async (...[, change, wish, world, expected]) => expect(said(await verify(sealed(change, wish), world))).toBe(expected));

  it('is accepted under a certificate that is trusted by itself', async () => {
    const hash = createHash('sha256').update(attacker.der).digest('hex');
    expect((await verify(sealed({}, { by: attacker, chain: [] }), { anchors: { ...anchors, authorities: [], certificates: new Set([hash]) } })).verdict).toBe('accept');
  });

  it('may say the time of sealing in seconds, and hold its payload in base64url or one signature without a list', async () => {
    expect((await verify(sealed({}, { head: { sigT: undefined, iat: 1767348000, crit: ['b64'] } }))).verdict).toBe('accept');
    expect((await verify(sealed({}, { head: { b64: true } }))).verdict).toBe('accept');
    const { payload, signatures } = sealed() as { payload: string; signatures: [JsonObject] };
    expect((await verify({ payload, ...signatures[0] })).verdict).toBe('accept');
  });

  it('needs every one of its seals to hold', async () => {
    const [one, other] = [sealed(), sealed({}, { by: attacker, chain: [] })] as [JsonObject, JsonObject];
    const both = { ...one, signatures: [...(one['signatures'] as unknown[]), ...(other['signatures'] as unknown[])] };
    expect((await verify(both)).verdict).toBe('reject');
    expect((await verify({ ...one, signatures: [one, one].flatMap((each) => each['signatures'] as unknown[]) })).verdict).toBe('accept');
    expect(said(await verify({ ...one, signatures: new Array<unknown>(LIMITS.proofs + 1).fill((one['signatures'] as unknown[])[0]) }))).toContain('proof-too-many');
  });

  it('is no more than a claim without its seal', async () => {
    expect(await verify(exampleEuropean())).toMatchObject({ verdict: 'indeterminate', outcome: 'unsigned', format: 'edc', claim: { achievement: { name: 'Community work' } } });
    expect(said(await verify({ payload: JSON.stringify(exampleEuropean()), signatures: [] }))).toBe('reject malformed token-invalid');
  });
});

describe('the size of a sealed credential', () => {
  const ofSize = (bytes: number): Uint8Array => {
    const empty = bytesOf(sealed({ picture: '' })).length;
    return bytesOf(sealed({ picture: 'x'.repeat(bytes - empty) }));
  };

  it('may be five megabytes, and not one byte more', async () => {
    const [largest, larger] = [ofSize(LIMITS.sealed), ofSize(LIMITS.sealed + 1)];
    expect([largest.length, larger.length]).toEqual([LIMITS.sealed, LIMITS.sealed + 1]);
    expect((await verify(largest)).verdict).toBe('accept');
    expect(said(await verify(larger))).toBe('reject malformed document-too-large');
  });

  it('is that of any other document when it is not sealed, however it begins', async () => {
    for (const document of [exampleEuropean(), { payload: 1, ...exampleBadge('https://academy.example') }]) {
      expect(said(await verify({ ...document, picture: 'x'.repeat(LIMITS.json) }))).toBe('reject malformed document-too-large');
    }
  });
});

describe('the time of a seal', () => {
  const later = new Date('2028-06-01T00:00:00Z');
  const open = { validUntil: undefined };
  const stampedBy = (by = clock, at = '2026-01-02T10:00:05Z', change: (bytes: Buffer) => Uint8Array = (bytes) => bytes): JsonObject => sealed(open, { stamps: (signature) => [stamp(change(Buffer.from(signature)), { by, at })] });

  it('is the signer’s word while the certificate lasts, and nobody’s after that', async () => {
    expect(said(await verify(sealed(open), { now: new Date('2028-01-01T00:00:00Z') }))).toBe('accept verified');
    expect(said(await verify(sealed(open), { now: new Date('2028-01-01T00:00:01Z') }))).toBe('indeterminate key-unresolvable seal-time-unproven');
    expect((await verify(sealed(open), { now: later, anchors: { ...anchors, sealingTime: 'signer' } })).verdict).toBe('accept');
  });

  it('is proven for good by a time-stamp of an authority that is trusted', async () => expect((await verify(stampedBy(), { now: later })).verdict).toBe('accept'));

  it.each<[string, JsonObject, string]>([
    ['a clock that nobody trusts', stampedBy(exampleCertificate({ subject: { organisation: 'My clock' }, mayStamp: true })), 'indeterminate key-unresolvable seal-time-unproven'],
    ['a stamp from after its certificate', stampedBy(exampleCertificate({ subject: { organisation: 'Clock' }, issuer: root, mayStamp: true, until: '2030-01-01T00:00:00Z' }), '2028-02-01T00:00:00Z'), 'indeterminate key-unresolvable seal-time-unproven'],
    ['a stamp of something else', stampedBy(clock, undefined, () => Buffer.from('else')), 'reject tampered time-stamp-mismatch'],
    ['a stamp by a certificate for something else', stampedBy(university), 'reject tampered time-stamp-mismatch'],
    ['a stamp by a clock that had ended', stampedBy(clock, '2029-01-01T00:00:00Z'), 'reject tampered time-stamp-mismatch'],
    ['a stamp that is none', sealed(open, { stamps: () => [Buffer.from('0000', 'hex')] }), 'reject tampered time-stamp-mismatch'],
  ])('is not proven by %s', async (_, document, expected) => expect(said(await verify(document, { now: later }))).toBe(expected));

  it('is not proven by a stamp with any byte changed in its time, in either hash or in its signature', async () => {
    const sites = (token: Buffer, signature: string): readonly (readonly [number, number])[] => [
      [token.indexOf('20260102100005Z'), 14],
      [token.indexOf(createHash('sha256').update(signature).digest()), 32],
      [token.lastIndexOf(Buffer.from('0420', 'hex'), token.length - 80) + 2, 32],
      [token.length - 60, 60],
    ];
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 3 }), fc.nat(), fc.integer({ min: 1, max: 255 }), async (site, place, change) => {
        const damaged = (signature: string): Buffer[] => {
          const token = stamp(Buffer.from(signature), { by: clock, at: '2026-01-02T10:00:05Z' });
          const [from, length] = sites(token, signature)[site]!;
          token.writeUInt8(token.readUInt8(from + (place % length)) ^ change, from + (place % length));
          return [token];
        };
        expect((await verify(sealed(open, { stamps: damaged }), { now: later })).verdict).not.toBe('accept');
      }),
      { numRuns: 80 },
    );
  });
});

/** Every way to a member, each a list of names and positions. */
function paths(value: unknown, here: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, at) => [[...here, at], ...paths(item, [...here, at])]);
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...paths(inner, [...here, name])]) : [];
}

function put(document: JsonObject, path: (string | number)[], change: (value: unknown) => unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<Record<string | number, unknown>>((inner, name) => inner[name] as Record<string | number, unknown>, copy);
  const value = change(owner[path.at(-1)!]);
  if (value === undefined && Array.isArray(owner)) owner.splice(Number(path.at(-1)), 1);
  else if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

describe('a forged seal', () => {
  const genuine = sealed();
  const { payload, signatures } = genuine as { payload: string; signatures: [{ protected: string; signature: string }] };
  const changes: readonly ((value: unknown) => unknown)[] = [() => undefined, () => 'https://attacker.example/x', (value) => (typeof value === 'string' ? `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}` : [value, { id: 'urn:attacker' }])];

  it('is not accepted with any member of its payload or its header taken out, replaced or altered', async () => {
    const head = JSON.parse(Buffer.from(signatures[0].protected, 'base64url').toString()) as JsonObject;
    const bodies = paths(JSON.parse(payload)).flatMap((path) => changes.map((change) => ({ ...genuine, payload: JSON.stringify(put(JSON.parse(payload) as JsonObject, path, change)) })));
    const heads = paths(head).flatMap((path) => changes.map((change) => ({ ...genuine, signatures: [{ ...signatures[0], protected: Buffer.from(JSON.stringify(put(head, path, change))).toString('base64url') }] })));
    for (const forged of [...bodies, ...heads]) expect((await verify(forged)).verdict).not.toBe('accept');
  });

  it('is not accepted with any byte changed, or cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = Buffer.from(bytesOf(genuine));
        bytes.writeUInt8(bytes.readUInt8(place % bytes.length) ^ change, place % bytes.length);
        expect((await verify(bytes)).verdict).not.toBe('accept');
        expect((await verify(bytes.subarray(0, place % bytes.length))).verdict).not.toBe('accept');
      }),
      { numRuns: 400 },
    );
  });

  it('is not accepted with a header that says a thing twice, or asks for more outside of what is sealed', async () => {
    for (const header of [{ alg: 'ES256' }, { crit: ['b64'] }, { x5c: [] }]) expect(said(await verify({ ...genuine, signatures: [{ ...signatures[0], header }] }))).toBe('reject malformed token-invalid');
  });
});
