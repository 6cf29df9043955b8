import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { exampleBadge, exampleIssuer, exampleSubject, exampleWorld } from '../issue/example.js';
import { signJwt, type TokenSigner } from '../issue/sign-jwt.js';
import type { JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import { verifyCredential } from '../verify-credential.js';

jest.setTimeout(30_000);

const issuer = 'https://academy.example/issuer';
const pairs = { ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }), ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }), RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }), EdDSA: generateKeyPairSync('ed25519') };
const attacker = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwkOf = (key: KeyObject): JsonObject => ({ ...createPublicKey(key).export({ format: 'jwk' }) });
const methods = Object.entries(pairs).map(([alg, { privateKey }]) => ({ id: `${issuer}#${alg}`, type: 'JsonWebKey', controller: issuer, publicKeyJwk: { ...jwkOf(privateKey), kid: `thumb-${alg}` } }));
const controller = { id: issuer, verificationMethod: methods, assertionMethod: methods.map(({ id }) => id) };

type Alg = keyof typeof pairs;
const sign = (alg: Alg, credential: JsonObject = exampleBadge(issuer), also: Partial<TokenSigner> = {}): string => signJwt(credential, { privateKey: pairs[alg].privateKey, alg, kid: `${issuer}#${alg}`, ...also });
const verify = (token: string, documents: Record<string, unknown> = { [issuer]: controller }): Promise<Report> =>
  verifyCredential(Buffer.from(token), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(documents), identifiers: ['ada@example.org'], clockSkewSeconds: 60 });
const failed = (report: Report): string[] => report.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').map(({ code }) => code);
const encode = (part: unknown): string => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');
const withHeader = (token: string, header: unknown): string => [encode(header), ...token.split('.').slice(1)].join('.');

describe('a token', () => {
  it.each(['EdDSA', 'ES256', 'ES384', 'RS256'] as const)('signed with %s is accepted', async (alg) => {
    expect(await verify(sign(alg))).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'ob3-jwt' });
  });

  it.each([
    ['by its fragment', '#ES256'],
    ['by the fragment without its sign', 'ES256'],
    ['by the name in its JWK', 'thumb-ES256'],
  ])('may name its key %s', async (_, kid) => {
    expect((await verify(sign('ES256', exampleBadge(issuer), { kid }))).verdict).toBe('accept');
  });

  it('of a did:key needs to name nothing', async () => {
    const { did, privateKey } = exampleIssuer(1);
    expect((await verify(signJwt(exampleBadge(did), { privateKey, alg: 'EdDSA' }), {})).verdict).toBe('accept');
  });

  it.each(['JWT', 'vc+jwt', 'application/vc+jwt', 'VC+JWT', undefined])('may be of type %s', async (typ) => {
    expect((await verify(sign('ES256', exampleBadge(issuer), { header: { typ } }))).verdict).toBe('accept');
  });

  it('may end in a line break', async () => expect((await verify(`${sign('ES256')}\n`)).verdict).toBe('accept'));
});

describe('a forged token', () => {
  const token = sign('ES256');
  const [head, body, tail] = token.split('.') as [string, string, string];
  const edited = encode({ ...exampleBadge(issuer), name: 'Brain surgery' });
  const hmac = (secret: string, header: object): string => {
    const data = `${encode(header)}.${body}`;
    return `${data}.${createHmac('sha256', secret).update(data).digest('base64url')}`;
  };
  const spki = createPublicKey(pairs.RS256.privateKey).export({ format: 'pem', type: 'spki' }) as string;

  it.each([
    ['with another body', `${head}.${edited}.${tail}`, 'proof-mismatch'],
    ['without a signature', `${head}.${body}.`, 'proof-mismatch'],
    ['with alg none', `${encode({ alg: 'none' })}.${body}.`, 'algorithm-forbidden'],
    ['with alg None', `${encode({ alg: 'None' })}.${body}.`, 'algorithm-forbidden'],
    ['with alg nOnE and a signature', withHeader(token, { alg: 'nOnE' }), 'algorithm-forbidden'],
    ['with no alg', withHeader(token, { kid: `${issuer}#ES256` }), 'algorithm-forbidden'],
    ['with a list of algs', withHeader(token, { alg: ['ES256'] }), 'algorithm-forbidden'],
    ['with the public key as a secret', hmac(spki, { alg: 'HS256', kid: `${issuer}#RS256` }), 'algorithm-forbidden'],
    ['with an EC key and alg PS256', withHeader(token, { alg: 'PS256', kid: `${issuer}#ES256` }), 'algorithm-mismatch'],
    ['with the padding of another alg', withHeader(sign('RS256'), { alg: 'PS256', kid: `${issuer}#RS256` }), 'proof-mismatch'],
    ['with an RSA key and alg ES256', withHeader(sign('RS256'), { alg: 'ES256', kid: `${issuer}#RS256` }), 'algorithm-mismatch'],
    ['with a P-384 key and alg ES256', sign('ES256', exampleBadge(issuer), { kid: `${issuer}#ES384` }), 'algorithm-mismatch'],
    ['with a key of the same kind, not the issuer’s', sign('ES256', exampleBadge(issuer), { privateKey: attacker.privateKey }), 'proof-mismatch'],
  ])('%s is tampered', async (_, forged, code) => {
    const report = await verify(forged);
    expect(report).toMatchObject({ verdict: 'reject', outcome: 'tampered' });
    expect(failed(report)).toEqual([code]);
  });

  it.each(['ES256K', 'PS384', 'ES512'])('labelled %s is not tried with the key that would fit', async (alg) => {
    expect(await verify(withHeader(token, { alg, kid: `${issuer}#ES256` }))).toMatchObject({ verdict: 'indeterminate', outcome: 'unsupported' });
  });

  it.each<[string, JsonObject]>([
    ['brings its key along', { jwk: jwkOf(attacker.privateKey) }],
    ['points to its key', { jku: 'https://attacker.example/jwks.json' }],
    ['brings a certificate along', { x5u: 'https://attacker.example/cert', x5c: ['AAAA'] }],
  ])('that %s is not checked by it', async (_, header) => {
    const unnamed = sign('ES256', exampleBadge(issuer), { privateKey: attacker.privateKey, header: { ...header, kid: undefined } as unknown as JsonObject });
    const named = sign('ES256', exampleBadge(issuer), { privateKey: attacker.privateKey, header });
    const world = { [issuer]: controller, 'https://attacker.example/jwks.json': { keys: [jwkOf(attacker.privateKey)] } };
    expect(await verify(unnamed, world)).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
    expect(await verify(named, world)).toMatchObject({ verdict: 'reject', outcome: 'tampered' });
  });

  it('that names the key of another issuer is unbound, and the other is not asked', async () => {
    const other = 'https://attacker.example/issuer';
    const forged = sign('ES256', exampleBadge(issuer), { privateKey: attacker.privateKey, kid: `${other}#k` });
    const world = { [issuer]: controller, [other]: { id: other, assertionMethod: [{ id: `${other}#k`, publicKeyJwk: jwkOf(attacker.privateKey) }] } };
    expect(await verify(forged, world)).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
  });

  it('by a key that the issuer uses for something else is unbound', async () => {
    expect(await verify(token, { [issuer]: { ...controller, assertionMethod: [], authentication: controller.assertionMethod } })).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
  });

  it('by a key that had ended is unbound, and by one that ended later is not', async () => {
    const ended = (revoked: string): object => ({ [issuer]: { ...controller, verificationMethod: methods.map((method) => ({ ...method, revoked })) } });
    expect(failed(await verify(token, ended('2025-12-31T00:00:00Z') as Record<string, unknown>))).toContain('key-ended');
    expect((await verify(token, ended('2026-03-01T00:00:00Z') as Record<string, unknown>)).verdict).toBe('accept');
  });

  it('whose issuer nobody reaches is not established', async () => {
    expect(await verify(token, {})).toMatchObject({ verdict: 'indeterminate', outcome: 'key-unresolvable' });
  });
});

describe('what a token says twice', () => {
  const sealed = (change: JsonObject): Promise<Report> => verify(sign('ES256', { ...exampleBadge(issuer), ...change }));

  it.each<[string, JsonObject]>([
    ['the issuer', { iss: 'https://other.example' }],
    ['the id', { jti: 'urn:uuid:other' }],
    ['the holder', { sub: 'did:example:other', credentialSubject: exampleSubject({ id: 'did:example:ada' }) }],
    ['the date, as no date', { exp: 'soon' }],
    ['the date, past all calendars', { exp: 1e300 }],
    ['itself', { vc: exampleBadge(issuer) }],
    ['something else', { vp: {} }],
  ])('must agree: %s', async (_, change) => expect(['malformed', 'unsupported']).toContain((await sealed(change)).outcome));

  it('agrees', async () => {
    expect((await sealed({ iss: issuer, jti: 'urn:uuid:27e82232-ff43-4a01-a9b0-452e0da6b46b', nbf: 1767225600, exp: 1798761600, iat: '2026-01-01T00:00:00Z' })).verdict).toBe('accept');
  });

  it('the narrower window holds', async () => {
    expect((await sealed({ exp: Date.parse('2026-05-01T00:00:00Z') / 1000 })).outcome).toBe('expired');
    expect((await sealed({ nbf: Date.parse('2026-07-01T00:00:00Z') / 1000 })).outcome).toBe('not-yet-valid');
    expect((await sealed({ exp: Date.parse('2030-01-01T00:00:00Z') / 1000 })).claim?.validUntil).toBe('2027-01-01T00:00:00.000Z');
  });

  it('in the older layout is filled in from the token', async () => {
    const { id: _, issuer: __, ...vc } = exampleBadge(issuer, { '@context': ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context.json'] });
    const report = await verify(sign('ES256', { iss: issuer, jti: 'urn:uuid:1', sub: 'did:example:ada', nbf: 1767225600, vc }));
    expect(report).toMatchObject({ verdict: 'accept', claim: { id: 'urn:uuid:1', issuer: { id: issuer } } });
    expect(report.claim?.recipients.map(({ kind }) => kind)).toEqual(['hash', 'did']);
  });
});

describe('a malformed token', () => {
  const token = sign('ES256');
  it.each([
    ['an extension that must be understood', withHeader(token, { alg: 'ES256', crit: ['exp'], exp: 1 })],
    ['an unencoded body', withHeader(token, { alg: 'ES256', b64: false })],
    ['another type', withHeader(token, { alg: 'ES256', typ: 'at+jwt' })],
    ['a presentation', withHeader(token, { alg: 'ES256', typ: 'vp+jwt' })],
    ['a key name that is no text', withHeader(token, { alg: 'ES256', kid: {} })],
    ['a header with a member twice', withHeader(token, '{"alg":"none","alg":"ES256"}')],
    ['a header that is a list', withHeader(token, [])],
    ['a body that is no JSON', [token.split('.')[0], encode('x'), 'AA'].join('.')],
    ['a body that nests too deep', [token.split('.')[0], encode(`{"a":${'['.repeat(300)}${']'.repeat(300)}}`), 'AA'].join('.')],
    ['spare bits in its signature', `${token.slice(0, -1)}_`],
    ['more than 64 KiB', sign('ES256', exampleBadge(issuer, { description: 'x'.repeat(LIMITS.token) }))],
    ['a context of its own', sign('ES256', exampleBadge(issuer, { '@context': ['https://www.w3.org/ns/credentials/v2', { name: 'https://x.example/' }] }))],
    ['an unknown context', sign('ES256', exampleBadge(issuer, { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://x.example/context'] }))],
    ['no achievement', sign('ES256', exampleBadge(issuer, { credentialSubject: { id: 'did:example:ada' } }))],
    ['two subjects', sign('ES256', exampleBadge(issuer, { credentialSubject: [exampleSubject(), exampleSubject()] }))],
  ])('with %s is refused', async (_, text) => expect(await verify(text)).toMatchObject({ verdict: 'reject', outcome: 'malformed' }));

  it('just under 64 KiB is read', async () => {
    const overhead = sign('EdDSA', exampleBadge(issuer, { description: '' })).length;
    const text = sign('EdDSA', exampleBadge(issuer, { description: 'x'.repeat(Math.floor(((LIMITS.token - overhead) * 3) / 4) - 2) }));
    expect(LIMITS.token - text.length).toBeLessThan(8);
    expect((await verify(text)).verdict).toBe('accept');
  });
});
