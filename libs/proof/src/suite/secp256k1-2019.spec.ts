import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { pinnedContexts } from '../context/pinned.js';
import { bytesOf, exampleBadge, exampleWorld } from '../issue/example.js';
import type { JsonObject } from '../json/json.js';
import { multibaseOf } from '../key/multikey.js';
import { verifyCredential } from '../verify-credential.js';
import { rdfcForm } from './rdfc-form.js';
import { toBeSigned } from './strength.js';

const keys = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
const stranger = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });
const did = `did:key:${multibaseOf(keys.publicKey)}`;
const SUITE = 'https://w3id.org/security/suites/secp256k1-2019/v1';
const plain = { alg: 'ES256K', b64: false, crit: ['b64'] };

interface Wish {
  readonly head?: JsonObject;
  readonly by?: KeyObject;
  readonly method?: string;
}

async function signed(change: JsonObject = {}, { head = plain, by = keys.privateKey, method = `${did}#${did.slice(8)}` }: Wish = {}): Promise<JsonObject> {
  const badge = exampleBadge(did, change);
  const document = { ...badge, '@context': [...(badge['@context'] as string[]), SUITE] };
  const proof = { type: 'EcdsaSecp256k1Signature2019', created: '2026-01-01T00:00:00Z', verificationMethod: method, proofPurpose: 'assertionMethod' };
  const texts = await rdfcForm({ document, proof, previous: [], contexts: pinnedContexts }, 'sha256');
  const start = Buffer.from(JSON.stringify(head)).toString('base64url');
  const data = Buffer.concat([Buffer.from(`${start}.`), toBeSigned(texts!, { hash: 'sha256', bytes: 64, digest: 'sha256' })]);
  const tail = sign('sha256', data, { key: by, dsaEncoding: 'ieee-p1363' }).toString('base64url');
  return { ...document, proof: { ...proof, jws: `${start}..${tail}` } };
}

const verify = (document: unknown): Promise<Report> => verifyCredential(bytesOf(document), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: ['ada@example.org'], clockSkewSeconds: 60 });
const withJws = (document: JsonObject, change: (jws: string) => unknown): JsonObject => ({ ...document, proof: { ...(document['proof'] as JsonObject), jws: change(String((document['proof'] as JsonObject)['jws'])) } });

describe('a signature on the curve of Bitcoin', () => {
  it('is accepted', async () => expect(await verify(await signed())).toMatchObject({ verdict: 'accept', outcome: 'verified' }));

  it.each<[string, (document: JsonObject) => JsonObject]>([
    ['another name', (document) => ({ ...document, name: 'Brain surgery' })],
    ['a longer life', (document) => ({ ...document, validUntil: '2099-01-01T00:00:00Z' })],
    ['another date of the proof', (document) => ({ ...document, proof: { ...(document['proof'] as JsonObject), created: '2026-01-02T00:00:00Z' } })],
    ['no signature', (document) => withJws(document, () => undefined)],
    ['a payload of its own', (document) => withJws(document, (jws) => jws.replace('..', '.e30.'))],
    ['a part too many', (document) => withJws(document, (jws) => `${jws}.x`)],
    ['half a signature', (document) => withJws(document, (jws) => jws.slice(0, -44))],
    ['another header', (document) => withJws(document, (jws) => jws.replace(/^[^.]+/, Buffer.from('{"alg":"none","b64":false,"crit":["b64"]}').toString('base64url')))],
  ])('is refused with %s', async (_, change) => expect((await verify(change(await signed()))).verdict).toBe('reject'));

  it.each<[string, Wish]>([
    ['under another algorithm', { head: { ...plain, alg: 'ES256' } }],
    ['asking for what nobody understands', { head: { ...plain, crit: ['b64', 'x'], x: 1 } }],
    ['without saying that its payload is plain', { head: { alg: 'ES256K' } }],
    ['bringing its own key', { head: { ...plain, jwk: {} } }],
    ['by somebody else', { by: stranger.privateKey }],
    ['under the name of somebody else', { by: stranger.privateKey, method: `did:key:${multibaseOf(stranger.publicKey)}#${multibaseOf(stranger.publicKey)}` }],
  ])('is refused when made %s', async (_, wish) => expect((await verify(await signed({}, wish))).verdict).toBe('reject'));
});
