import { createPublicKey } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { describe, expect, it, jest } from '@jest/globals';
import { pinnedContexts } from '../context/pinned.js';
import { bytesOf, exampleBadge, exampleIssuer, exampleSubject, exampleWorld, type ExampleIssuer } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { statusEntry } from '../issue/status-list.js';
import { listOf, type JsonObject } from '../json/json.js';
import { verifyCredential } from '../verify-credential.js';
import type { SuiteName } from './suites.js';

jest.setTimeout(60_000);

const created = '2026-01-01T00:00:00Z';
const now = new Date('2026-06-01T00:00:00Z');

interface Case {
  readonly suite: SuiteName;
  readonly issuer: ExampleIssuer;
  readonly algorithm: 'Ed25519' | 'P-256' | 'P-384';
  /** The library's own suite, to verify with, and to sign with when given a signer. */
  readonly theirs: (signer?: object) => object;
}

const edwards = exampleIssuer(1);
const small = exampleIssuer(2, 'P-256');
const large = exampleIssuer(3, 'P-384');
const proofs = (verify: object, sign = verify) => (signer?: object): object => new DataIntegrityProof(signer ? { cryptosuite: sign, signer, date: created } : { cryptosuite: verify });
const jcsOf = ({ createVerifyCryptosuite, createSignCryptosuite }: typeof eddsaJcs): Case['theirs'] => proofs(createVerifyCryptosuite(), createSignCryptosuite());

const CASES: readonly Case[] = [
  { suite: 'eddsa-rdfc-2022', issuer: edwards, algorithm: 'Ed25519', theirs: proofs(eddsaRdfc) },
  { suite: 'eddsa-jcs-2022', issuer: edwards, algorithm: 'Ed25519', theirs: jcsOf(eddsaJcs) },
  { suite: 'ecdsa-rdfc-2019', issuer: small, algorithm: 'P-256', theirs: proofs(ecdsaRdfc) },
  { suite: 'ecdsa-rdfc-2019', issuer: large, algorithm: 'P-384', theirs: proofs(ecdsaRdfc) },
  { suite: 'ecdsa-jcs-2019', issuer: small, algorithm: 'P-256', theirs: jcsOf(ecdsaJcs) },
  { suite: 'ecdsa-jcs-2019', issuer: large, algorithm: 'P-384', theirs: jcsOf(ecdsaJcs) },
  { suite: 'Ed25519Signature2020', issuer: edwards, algorithm: 'Ed25519', theirs: (signer) => new Ed25519Signature2020(signer ? { signer, date: created } : {}) },
];

/** The library asks the loader for contexts and keys alike. */
const loaderOf = ({ suite, issuer: { did } }: Case) => async (url: string): Promise<object> => {
  const [name, fragment] = url.split('#');
  const key = suite === 'Ed25519Signature2020' ? { '@context': 'https://w3id.org/security/suites/ed25519-2020/v1', type: 'Ed25519VerificationKey2020' } : { '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey' };
  const method = { ...key, id: `${did}#${did.slice(8)}`, controller: did, publicKeyMultibase: did.slice(8) };
  const controller = { '@context': ['https://www.w3.org/ns/did/v1', key['@context']], id: did, verificationMethod: [method], assertionMethod: [method.id] };
  const document = name === did ? (fragment === undefined ? controller : method) : pinnedContexts.get(url);
  if (!document) throw new Error(`not known: ${url}`);
  return { contextUrl: null, documentUrl: url, document };
};

const theirSigner = async ({ issuer, algorithm }: Case): Promise<object> => {
  const jwk = { ...issuer.privateKey.export({ format: 'jwk' }), key_ops: ['sign'] };
  const key = await (algorithm === 'Ed25519' ? Ed25519Multikey : EcdsaMultikey).fromJwk({ jwk, secretKey: true });
  return { ...key.signer(), id: issuer.verificationMethod, algorithm };
};

const theirVerdict = async (each: Case, credential: JsonObject): Promise<boolean> => {
  const { verified } = await vc.verifyCredential({ credential: structuredClone(credential), suite: [each.theirs()], documentLoader: loaderOf(each), now, checkStatus: async () => ({ verified: true }) });
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
  ['one with unusual characters', { description: 'é\u{1f600}"\\\n\t\u2028\u007f' }],
  ['one with numbers', { credentialSubject: exampleSubject({ achievement: { ...(exampleSubject()['achievement'] as JsonObject), creditsAvailable: 1.5e-7 } }) }],
  ['one of the first data model', { '@context': ['https://www.w3.org/2018/credentials/v1', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json', 'https://w3id.org/security/data-integrity/v2'], validFrom: undefined, validUntil: undefined, issuanceDate: '2026-01-01T00:00:00Z' }],
];

const badgeOf = ({ suite, issuer }: Case, change: JsonObject): JsonObject => {
  const badge = exampleBadge(issuer.did, change);
  const contexts = [...listOf(badge['@context']), ...(suite === 'Ed25519Signature2020' ? ['https://w3id.org/security/suites/ed25519-2020/v1'] : [])];
  return JSON.parse(JSON.stringify({ ...badge, '@context': contexts })) as JsonObject;
};

describe.each(CASES.map((each) => [`${each.suite} ${each.algorithm}`, each] as const))('Digital Bazaar’s library, as a second opinion on %s', (_, each) => {
  const ours = (change: JsonObject): Promise<JsonObject> => signCredential(badgeOf(each, change), { ...each.issuer, suite: each.suite, created });

  it.each(BADGES)('finds our proof to hold: %s', async (_name, change) => expect(await theirVerdict(each, await ours(change))).toBe(true));

  it.each(BADGES)('signs what we find to hold: %s', async (_name, change) => {
    const signed = await vc.issue({ credential: badgeOf(each, change), suite: each.theirs(await theirSigner(each)), documentLoader: loaderOf(each) });
    expect(await ourVerdict(signed)).toEqual(['pass']);
  });

  it.each(BADGES)('finds nothing to hold that was changed, and neither do we: %s', async (_name, change) => {
    const signed = { ...(await ours(change)), id: 'urn:uuid:other' };
    expect(await theirVerdict(each, signed)).toBe(false);
    expect(await ourVerdict(signed)).toEqual(['fail']);
  });

  it('writes our key the same way', async () => {
    const jwk = createPublicKey(each.issuer.privateKey).export({ format: 'jwk' });
    const key = await (each.algorithm === 'Ed25519' ? Ed25519Multikey : EcdsaMultikey).fromJwk({ jwk });
    expect(await key.export({ publicKey: true })).toMatchObject({ publicKeyMultibase: each.issuer.did.slice('did:key:'.length) });
  });
});
