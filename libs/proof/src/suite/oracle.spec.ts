import { createPublicKey } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { describe, expect, it, jest } from '@jest/globals';
import { pinnedContexts } from '../context/pinned.js';
import { bytesOf, exampleBadge, exampleIssuer, exampleSubject, exampleWorld } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { statusEntry } from '../issue/status-list.js';
import type { JsonObject } from '../json/json.js';
import { verifyCredential } from '../verify-credential.js';

jest.setTimeout(30_000);

const academy = exampleIssuer(1);
const created = '2026-01-01T00:00:00Z';
const now = new Date('2026-06-01T00:00:00Z');

/** The library asks the loader for contexts and keys alike. */
async function documentLoader(url: string): Promise<object> {
  const [did, fragment] = url.split('#');
  const method = { '@context': 'https://w3id.org/security/multikey/v1', id: `${did}#${academy.did.slice(8)}`, type: 'Multikey', controller: academy.did, publicKeyMultibase: academy.did.slice(8) };
  const controller = { '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'], id: academy.did, verificationMethod: [method], assertionMethod: [method.id] };
  const document = did === academy.did ? (fragment === undefined ? controller : method) : pinnedContexts.get(url);
  if (!document) throw new Error(`not known: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
}

const theirSigner = async (): Promise<object> => {
  const { x, d } = academy.privateKey.export({ format: 'jwk' });
  const key = await Ed25519Multikey.fromJwk({ jwk: { kty: 'OKP', crv: 'Ed25519', x, d }, secretKey: true });
  return { ...key.signer(), id: academy.verificationMethod, algorithm: 'Ed25519' };
};

const theirVerdict = async (credential: JsonObject): Promise<boolean> => {
  const { verified } = await vc.verifyCredential({ credential, suite: [new DataIntegrityProof({ cryptosuite })], documentLoader, now, checkStatus: async () => ({ verified: true }) });
  return verified;
};
const ourVerdict = async (credential: JsonObject): Promise<string[]> =>
  (await verifyCredential(bytesOf(credential), { now, documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 })).findings.filter(({ check }) => check === 'proof').map(({ outcome }) => outcome);

const BADGES: [string, JsonObject][] = [
  ['a plain badge', {}],
  ['one with a status entry', { credentialStatus: statusEntry('https://academy.example/status', 'revocation', 7) }],
  ['one with a language', { name: { '@value': 'Datenanalyse', '@language': 'de' } }],
  ['one with results', { credentialSubject: exampleSubject({ result: [{ type: ['Result'], value: '87', status: 'Completed' }] }) }],
  ['one of the older context', { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json'] }],
  ['one with unusual characters', { description: 'é\u{1f600}"\\\n\t\u2028' }],
];

describe('Digital Bazaar’s library, as a second opinion', () => {
  it.each(BADGES)('finds our proof to hold: %s', async (_, change) => {
    expect(await theirVerdict(await signCredential(exampleBadge(academy.did, change), { ...academy, created }))).toBe(true);
  });

  it.each(BADGES)('signs what we find to hold: %s', async (_, change) => {
    const suite = new DataIntegrityProof({ signer: await theirSigner(), cryptosuite, date: created });
    const signed = await vc.issue({ credential: structuredClone(exampleBadge(academy.did, change)), suite, documentLoader });
    expect(await ourVerdict(signed)).toEqual(['pass']);
  });

  it.each(BADGES)('finds nothing to hold that was changed, and neither do we: %s', async (_, change) => {
    const signed = { ...(await signCredential(exampleBadge(academy.did, change), { ...academy, created })), id: 'urn:uuid:other' };
    expect(await theirVerdict(signed)).toBe(false);
    expect(await ourVerdict(signed)).toEqual(['fail']);
  });

  it('writes our key the same way', async () => {
    const { x } = createPublicKey(academy.privateKey).export({ format: 'jwk' });
    const key = await Ed25519Multikey.fromJwk({ jwk: { kty: 'OKP', crv: 'Ed25519', x } });
    expect(await key.export({ publicKey: true })).toMatchObject({ publicKeyMultibase: academy.did.slice('did:key:'.length) });
  });
});
