import { constants, createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import type { DocumentSource } from '../../documents/document-source.js';
import { everyAlteration } from '../../issue/alter.js';
import { bytesOf, exampleWorld } from '../../issue/example.js';
import { ADDRESSES, exampleAssertion, exampleBadgeClass, exampleKey, exampleProfile, HOME, pemOf, signBadge } from '../../issue/example-badge-2.js';
import type { JsonObject } from '../../json/json.js';
import { LIMITS } from '../../limits.js';
import { verifyCredential } from '../../verify-credential.js';

jest.setTimeout(60_000);

const now = new Date('2026-06-01T00:00:00Z');
const key = (bits = 2048): KeyObject => generateKeyPairSync('rsa', { modulusLength: bits }).privateKey;
const [school, attacker] = [key(), key()];
const curve = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;

const assertion = (change: JsonObject = {}): JsonObject => exampleAssertion({ id: 'urn:uuid:1', verification: { type: 'signed', creator: ADDRESSES.key }, ...change });
const world = (change: Readonly<Record<string, unknown>> = {}): DocumentSource => {
  const documents: Readonly<Record<string, unknown>> = { [ADDRESSES.badge]: exampleBadgeClass(), [ADDRESSES.issuer]: exampleProfile(), [ADDRESSES.key]: exampleKey(pemOf(school)), ...change };
  return exampleWorld(Object.fromEntries(Object.entries(documents).filter(([, document]) => document !== undefined)), now);
};
const verify = (token: string, change: Readonly<Record<string, unknown>> = {}): Promise<Report> =>
  verifyCredential(bytesOf(token), { now, documents: world(change), identifiers: ['ada@example.org'], clockSkewSeconds: 60 });
const said = async (token: string, change: Readonly<Record<string, unknown>> = {}): Promise<string> => {
  const { verdict, outcome, findings } = await verify(token, change);
  return [verdict, outcome, ...findings.filter((finding) => finding.outcome === 'fail' || (finding.outcome === 'unknown' && finding.code !== 'proof-key-missing')).map(({ code }) => code)].join(' ');
};
const encoded = (part: unknown): string => Buffer.from(JSON.stringify(part)).toString('base64url');

describe('a signed badge', () => {
  const token = signBadge(assertion(), school);

  it('is accepted with every check in order', async () => {
    const report = await verify(token);
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'ob2-signed', claim: { id: 'urn:uuid:1', achievement: { name: 'Robotics', tags: ['robots', 'control'] }, issuer: { id: ADDRESSES.issuer, name: 'Robot School' } } });
    expect(report.findings.map(({ check, outcome, code }) => `${check} ${outcome} ${code}`)).toEqual(['structure pass structure-sound', 'proof pass proof-holds', 'key pass key-of-issuer', 'recipient pass recipient-matched', 'validity pass valid-until', 'status none status-not-offered']);
  });

  it.each<[string, () => KeyObject, string]>([
    ['EdDSA', () => generateKeyPairSync('ed25519').privateKey, 'EdDSA'],
    ['ES256', () => curve('P-256'), 'ES256'],
    ['ES384', () => curve('P-384'), 'ES384'],
  ])('may be signed with %s', async (_, make, alg) => {
    const own = make();
    expect(await said(signBadge(assertion(), own, { alg }), { [ADDRESSES.key]: exampleKey(pemOf(own)) })).toBe('accept verified');
  });

  it('may be signed with PS256, by a key that RS256 is used with as well', async () => {
    const signed = [{ alg: 'PS256' }, assertion()].map(encoded).join('.');
    const pss = sign('sha256', Buffer.from(signed), { key: school, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST });
    expect(await said(`${signed}.${pss.toString('base64url')}`)).toBe('accept verified');
    expect(await said(`${encoded({ alg: 'RS256' })}.${signed.split('.')[1]}.${pss.toString('base64url')}`)).toBe('reject tampered proof-mismatch');
  });

  it.each(['JWT', 'JOSE', 'JWS', 'jose'])('may call itself %s', async (typ) => expect(await said(signBadge(assertion(), school, { alg: 'RS256', typ }))).toBe('accept verified'));

  it('may carry its class in itself', async () => expect(await said(signBadge(assertion({ badge: exampleBadgeClass() }), school), { [ADDRESSES.badge]: undefined })).toBe('accept verified'));

  it.each<[string, JsonObject]>([
    ['among several', { publicKey: [`${HOME}/keys/0.json`, ADDRESSES.key] }],
    ['by http', { publicKey: 'http://badges.example.org/keys/1.json' }],
    ['as an object', { publicKey: { id: ADDRESSES.key } }],
    ['in full', { publicKey: exampleKey(pemOf(school)) }],
    ['in full, with no word on whose it is', { publicKey: { id: ADDRESSES.key, publicKeyPem: pemOf(school) } }],
  ])('finds its key where the issuer lists it %s', async (_, profile) => expect(await said(token, { [ADDRESSES.issuer]: exampleProfile(profile) })).toBe('accept verified'));

  it('that names no key is checked by those that the issuer lists', async () => {
    const nameless = signBadge(assertion({ verification: { type: 'signed' } }), school);
    const several = { [ADDRESSES.issuer]: exampleProfile({ publicKey: [`${HOME}/keys/2.json`, ADDRESSES.key] }), [`${HOME}/keys/2.json`]: exampleKey(pemOf(attacker), { id: `${HOME}/keys/2.json` }) };
    expect(await said(nameless)).toBe('accept verified');
    expect(await said(nameless, several)).toBe('accept verified');
    expect(await said(signBadge(assertion({ verification: { type: 'signed' } }), key()), several)).toBe('reject tampered proof-mismatch');
    expect(await said(nameless, { [ADDRESSES.issuer]: exampleProfile({ publicKey: undefined }) })).toBe('reject unbound key-not-named');
  });

  it('that names no key is checked by so many and no more', async () => {
    const nameless = signBadge(assertion({ verification: { type: 'signed' } }), school);
    const others = Array.from({ length: LIMITS.badgeKeys }, (_, at) => `${HOME}/keys/${at + 2}.json`);
    const foreign = Object.fromEntries(others.map((id) => [id, exampleKey(pemOf(attacker), { id })]));
    expect(await said(nameless, { ...foreign, [ADDRESSES.issuer]: exampleProfile({ publicKey: [...others.slice(1), ADDRESSES.key] }) })).toBe('accept verified');
    expect(await said(nameless, { ...foreign, [ADDRESSES.issuer]: exampleProfile({ publicKey: [...others, ADDRESSES.key] }) })).toBe('reject unbound key-ambiguous');
  });

  it('asks for its class, its issuer, its key and its list, and for nothing else', async () => {
    const asked: string[] = [];
    const inside = world({ [ADDRESSES.issuer]: exampleProfile({ revocationList: ADDRESSES.list, publicKey: [ADDRESSES.key, `${HOME}/keys/2.json`], image: `${HOME}/image.png` }), [ADDRESSES.list]: { revokedAssertions: [] } });
    const report = await verifyCredential(bytesOf(token), { now, documents: { get: (url) => (asked.push(url), inside.get(url)) }, identifiers: null, clockSkewSeconds: 60 });
    expect([report.verdict, ...new Set(asked)].sort()).toEqual(['accept', ADDRESSES.badge, ADDRESSES.issuer, ADDRESSES.key, ADDRESSES.list].sort());
  });
});

describe('a forged signed badge', () => {
  const token = signBadge(assertion({ badge: exampleBadgeClass() }), school);
  const [head = '', payload = '', signature = ''] = token.split('.');

  it('is refused with any member of it changed', async () => {
    const forged = everyAlteration(assertion({ badge: exampleBadgeClass() })).map((document) => `${head}.${encoded(document)}.${signature}`);
    const accepted: string[] = [];
    for (const one of forged) if ((await verify(one)).verdict === 'accept') accepted.push(one);
    expect(accepted).toEqual([]);
    expect(forged.length).toBeGreaterThan(150);
  });

  it.each<[string, string]>([
    ['no algorithm', `${encoded({ alg: 'none' })}.${payload}.`],
    ['no algorithm in other letters', `${encoded({ alg: 'nOnE' })}.${payload}.${signature}`],
    ['no name of an algorithm', `${encoded({})}.${payload}.${signature}`],
    ['HMAC', `${encoded({ alg: 'HS256' })}.${payload}.${signature}`],
    ['an algorithm in small letters', `${encoded({ alg: 'rs256' })}.${payload}.${signature}`],
    ['the algorithm of another kind of key', `${encoded({ alg: 'ES256' })}.${payload}.${signature}`],
    ['no signature', `${head}.${payload}.`],
    ['half a signature', `${head}.${payload}.${signature.slice(0, 100)}`],
    ['another signature', `${head}.${payload}.${signBadge(assertion(), school).split('.')[2]}`],
    ['the signature of another key', signBadge(assertion(), attacker)],
    ['the key of somebody else in its header', signBadge(assertion(), attacker, { alg: 'RS256', jwk: attacker.export({ format: 'jwk' }).n, jku: 'https://evil.example/keys', kid: 'https://evil.example/key' })],
  ])('with %s', async (_, forged) => expect(await said(forged)).toMatch(/^reject tampered (?:proof-mismatch|algorithm-forbidden|algorithm-mismatch)$/));

  it('with an HMAC that is keyed with the public key of the issuer', async () => {
    const signed = `${encoded({ alg: 'HS256' })}.${payload}`;
    expect(await said(`${signed}.${createHmac('sha256', pemOf(school)).update(signed).digest('base64url')}`)).toBe('reject tampered algorithm-forbidden');
  });

  it.each(['RS384', 'RS512', 'PS384', 'ES256K'])('is not established with %s', async (alg) => expect(await said(`${encoded({ alg })}.${payload}.${signature}`)).toBe('indeterminate unsupported unsupported-algorithm'));

  it.each([{ crit: ['b64'] }, { b64: false }, { typ: 'secevent+jwt' }])('is refused with a header that has %j', async (header) => expect(await said(signBadge(assertion(), school, { alg: 'RS256', ...header }))).toMatch(/^reject malformed token-/));
});

describe('the key of a signed badge', () => {
  const foreign = 'https://evil.example/key.json';
  const forged = signBadge(assertion({ verification: { type: 'signed', creator: foreign } }), attacker);
  const asked = async (change: Readonly<Record<string, unknown>>): Promise<string[]> => {
    const urls: string[] = [];
    const inside = world(change);
    await verifyCredential(bytesOf(forged), { now, documents: { get: (url) => (urls.push(url), inside.get(url)) }, identifiers: null, clockSkewSeconds: 60 });
    return urls;
  };

  it('is not the issuer’s for calling itself so, and is not even asked for', async () => {
    const change = { [foreign]: exampleKey(pemOf(attacker), { id: foreign }) };
    expect(await said(forged, change)).toBe('reject unbound key-not-authorised');
    expect(await asked(change)).not.toContain(foreign);
  });

  it('is not the issuer’s where the issuer lists the key of somebody else', async () => {
    const change = { [ADDRESSES.issuer]: exampleProfile({ publicKey: [ADDRESSES.key, foreign] }), [foreign]: exampleKey(pemOf(attacker), { id: foreign, owner: 'https://evil.example/issuer.json' }) };
    expect(await said(forged, change)).toBe('reject unbound key-owner-differs');
  });

  it('is not taken from the profile that a badge brings', async () => {
    const brought = exampleBadgeClass({ issuer: exampleProfile({ publicKey: exampleKey(pemOf(attacker)) }) });
    expect(await said(signBadge(assertion({ badge: brought }), attacker))).toBe('reject tampered proof-mismatch');
  });

  it('is that of whoever the class names, not of whoever signed', async () => {
    const mine = 'https://evil.example/issuer.json';
    const own = { [mine]: exampleProfile({ publicKey: foreign, id: ADDRESSES.issuer }), [foreign]: exampleKey(pemOf(attacker), { id: foreign }) };
    const badge = signBadge(assertion({ badge: exampleBadgeClass({ issuer: mine }), verification: { type: 'signed', creator: foreign } }), attacker);
    const report = await verify(badge, own);
    expect(report.claim?.issuer.id).toBe(mine);
    expect(report).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
  });

  it.each<[string, JsonObject | string | undefined, string]>([
    ['nowhere', undefined, 'indeterminate key-unresolvable key-unreachable'],
    ['a page', '<html>', 'indeterminate key-unresolvable key-document-invalid'],
    ['that of another address', exampleKey(pemOf(school), { id: `${HOME}/keys/2.json` }), 'indeterminate key-unresolvable key-document-invalid'],
    ['without an owner', exampleKey(pemOf(school), { owner: undefined }), 'reject unbound key-owner-differs'],
    ['owned by several', exampleKey(pemOf(school), { owner: [ADDRESSES.issuer] }), 'reject unbound key-owner-differs'],
    ['no key', exampleKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'), 'indeterminate key-unresolvable key-unsupported'],
    ['a private key', exampleKey(school.export({ type: 'pkcs8', format: 'pem' }) as string), 'indeterminate key-unresolvable key-unsupported'],
    ['too short', exampleKey(pemOf(key(1024))), 'indeterminate key-unresolvable key-unsupported'],
    ['of an unknown curve', exampleKey(pemOf(curve('secp521r1'))), 'indeterminate key-unresolvable key-unsupported'],
    ['another one', exampleKey(pemOf(attacker)), 'reject tampered proof-mismatch'],
    ['one that had ended', exampleKey(pemOf(school), { expires: '2025-12-31T00:00:00Z' }), 'reject unbound key-ended'],
    ['one that ended the moment it signed', exampleKey(pemOf(school), { revoked: '2026-01-01T00:00:00Z' }), 'reject unbound key-ended'],
    ['one that ended later', exampleKey(pemOf(school), { expires: '2026-01-01T00:00:01Z' }), 'accept verified'],
    ['one that ends at no date', exampleKey(pemOf(school), { expires: 'never' }), 'indeterminate key-unresolvable key-document-invalid'],
  ])('that is %s', async (_, document, expected) => expect(await said(signBadge(assertion(), school), { [ADDRESSES.key]: document })).toBe(expected));

  it.each(['http://127.0.0.1/key', 'https://169.254.169.254/key', 'https://localhost/key', 'urn:key'])('is never asked for at %s', async (address) => {
    expect(await said(signBadge(assertion({ verification: { type: 'signed', creator: address } }), school), { [ADDRESSES.issuer]: exampleProfile({ publicKey: address }) })).toBe('indeterminate key-unresolvable key-address-refused');
  });
});

describe('the state of a signed badge', () => {
  const listed = (revokedAssertions: unknown, list: unknown = ADDRESSES.list): Promise<string> =>
    said(signBadge(assertion(), school), { [ADDRESSES.issuer]: exampleProfile({ revocationList: list }), [ADDRESSES.list]: { '@context': 'https://w3id.org/openbadges/v2', type: 'RevocationList', id: ADDRESSES.list, revokedAssertions } });

  it.each<[string, unknown, string]>([
    ['an empty list', [], 'accept verified'],
    ['a list of others', ['urn:uuid:2', { id: 'urn:uuid:3' }, 'urn:uuid:11'], 'accept verified'],
    ['its name', ['urn:uuid:2', 'urn:uuid:1'], 'reject revoked revoked'],
    ['its name and a reason', [{ id: 'urn:uuid:1', revocationReason: 'error' }], 'reject revoked revoked'],
  ])('is told by %s', async (_, revoked, expected) => expect(await listed(revoked)).toBe(expected));

  it('is unknown while nobody answers', async () => {
    expect(await said(signBadge(assertion(), school), { [ADDRESSES.issuer]: exampleProfile({ revocationList: ADDRESSES.list }) })).toBe('indeterminate status-error status-unreachable');
  });

  it.each<[unknown, string]>([
    ['http://badges.example.org/revoked.json', 'reject revoked revoked'],
    [{ id: ADDRESSES.list }, 'reject revoked revoked'],
    ['https://127.0.0.1/revoked.json', 'indeterminate status-error status-address-refused'],
    [7, 'indeterminate status-error status-entry-unreadable'],
  ])('is asked for where the issuer says: %j', async (list, expected) => expect(await listed(['urn:uuid:1'], list)).toBe(expected));
});
