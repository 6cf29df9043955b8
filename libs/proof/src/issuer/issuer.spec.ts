import { describe, expect, it } from '@jest/globals';
import { inMemory, type Fetched } from '../documents/document-source.js';
import { controllerOf } from './controller.js';
import { addressOf } from './did-web.js';
import { resolveIssuer } from './resolve-issuer.js';

const MULTIBASE = 'z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi';
const id = 'did:web:issuer.example';
const method = { id: `${id}#k1`, type: 'Multikey', controller: id, publicKeyMultibase: MULTIBASE };
const serving = (url: string, body: unknown) => inMemory(new Map<string, Fetched>([[url, { kind: 'found', body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)), at: new Date(0) }]]));

describe('did:web', () => {
  it.each([
    ['did:web:issuer.example', 'https://issuer.example/.well-known/did.json'],
    ['did:web:issuer.example:users:alice', 'https://issuer.example/users/alice/did.json'],
    ['did:web:a-b.issuer.example:x%20y', 'https://a-b.issuer.example/x%20y/did.json'],
  ])('%s is kept at %s', (did, url) => expect(addressOf(did)).toBe(url));

  it.each(['did:web:', 'did:web:localhost', 'did:web:issuer.example%3A8443', 'did:web:Issuer.Example', 'did:web:issuer.example:..:x', 'did:web:issuer.example:%2e%2e', 'did:web:issuer.example:a%2Fb', 'did:web:issuer.example/x', 'did:web:issuer.example?x', 'did:web:issuer.example::x', 'did:web:user@issuer.example'])(
    '%s is not asked for',
    (did) => expect(addressOf(did)).toBeNull(),
  );

  it('does not ask a number', async () => {
    expect(await resolveIssuer('did:web:127.0.0.1', serving('https://127.0.0.1/.well-known/did.json', { id: 'did:web:127.0.0.1' }))).toMatchObject({ code: 'key-address-refused' });
  });
});

describe('resolveIssuer', () => {
  const url = 'https://issuer.example/.well-known/did.json';

  it('gives the keys that the document lists for assertions', async () => {
    const resolved = await resolveIssuer(id, serving(url, { id, verificationMethod: [method], assertionMethod: [`${id}#k1`] }));
    expect(resolved).toMatchObject({ kind: 'found', controller: { id, assertion: [{ id: `${id}#k1`, key: { kind: 'Ed25519' } }] } });
  });

  it.each([
    ['a document of another', { id: 'did:web:other.example', verificationMethod: [method], assertionMethod: [method] }],
    ['no object', []],
    ['no JSON', '<html>'],
    ['a member twice', `{"id":"${id}","id":"${id}"}`],
  ])('is left without keys by %s', async (_, body) => expect(await resolveIssuer(id, serving(url, body))).toMatchObject({ kind: 'unknown', code: 'key-document-invalid' }));

  it.each(['did:example:123', 'http://issuer.example/x', 'urn:uuid:1', 'did:ion:abc', ''])('does not know how to ask %j', async (issuer) =>
    expect(await resolveIssuer(issuer, inMemory(new Map()))).toMatchObject({ kind: 'unknown', code: 'key-method-unsupported' }),
  );

  it('says that nobody answered, or that it is gone', async () => {
    expect(await resolveIssuer(id, inMemory(new Map()))).toEqual({ kind: 'unknown', code: 'key-unreachable', why: 'offline' });
    expect(await resolveIssuer(id, inMemory(new Map([[url, { kind: 'gone' }]])))).toEqual({ kind: 'unknown', code: 'key-gone' });
  });

  it('reads a did:key without asking anybody', async () => {
    expect(await resolveIssuer(`did:key:${MULTIBASE}`, inMemory(new Map()))).toMatchObject({ kind: 'found', controller: { assertion: [{ id: `did:key:${MULTIBASE}#${MULTIBASE}` }] } });
    expect(await resolveIssuer('did:key:z6MkNonsense', inMemory(new Map()))).toMatchObject({ kind: 'unknown' });
  });
});

describe('controllerOf', () => {
  const assertionOf = (document: object) => controllerOf({ id, ...document }, id)?.assertion.map((each) => each.id);

  it.each([
    ['listed by name', { verificationMethod: [method], assertionMethod: [`${id}#k1`] }, [`${id}#k1`]],
    ['listed by fragment', { verificationMethod: [{ ...method, id: '#k1' }], assertionMethod: ['#k1'] }, [`${id}#k1`]],
    ['embedded', { assertionMethod: [method] }, [`${id}#k1`]],
    ['a single value instead of a list', { verificationMethod: method, assertionMethod: `${id}#k1` }, [`${id}#k1`]],
    ['for signing in only', { verificationMethod: [method], authentication: [`${id}#k1`] }, []],
    ['named but not there', { assertionMethod: [`${id}#k1`] }, []],
    ['there twice', { verificationMethod: [method, { ...method, publicKeyMultibase: 'x' }], assertionMethod: [`${id}#k1`] }, []],
    ['controlled by another', { verificationMethod: [{ ...method, controller: 'did:web:other.example' }], assertionMethod: [`${id}#k1`] }, []],
    ['with an end that is no date', { verificationMethod: [{ ...method, revoked: 'yesterday' }], assertionMethod: [`${id}#k1`] }, []],
  ])('a key %s', (_, document, names) => expect(assertionOf(document)).toEqual(names));

  it('ends a key at the earlier of its two ends', () => {
    const ended = controllerOf({ id, assertionMethod: [{ ...method, expires: '2030-01-01T00:00:00Z', revoked: '2025-01-01T00:00:00Z' }] }, id);
    expect(ended?.assertion[0]?.until?.toISOString()).toBe('2025-01-01T00:00:00.000Z');
  });

  it.each([
    ['a private key', { kty: 'OKP', crv: 'Ed25519', x: 'JYCAGl6C7gcDeKbNqtXBfpGzH0f5elifj7L6zYNj_Is', d: 'AAAA' }],
    ['a shared secret', { kty: 'oct', k: 'AAAA' }],
    ['a key for encryption', { kty: 'OKP', crv: 'Ed25519', x: 'JYCAGl6C7gcDeKbNqtXBfpGzH0f5elifj7L6zYNj_Is', use: 'enc' }],
    ['a point that is not on its curve', { kty: 'EC', crv: 'P-256', x: 'AAAA', y: 'AAAA' }],
    ['a curve that is not supported', { kty: 'EC', crv: 'P-521', x: 'BuzCc8bUShI3GfVz-WLISZDGq7wnVB4h_nvNQcWn7Jw', y: 'dLrbspB9PZvZF0dr42nCmF38192dQKglvB52IZBM-vs' }],
    ['a small RSA modulus', { kty: 'RSA', n: `wQ${'A'.repeat(168)}`, e: 'AQAB' }],
  ])('takes no key from %s', (_, publicKeyJwk) => {
    expect(controllerOf({ id, assertionMethod: [{ id: '#k1', publicKeyJwk }] }, id)?.assertion[0]?.key).toBeNull();
  });
});
