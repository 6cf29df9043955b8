import { createECDH, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { inMemory, type DocumentSource, type Fetched } from '../documents/document-source.js';
import type { JsonObject } from '../json/json.js';
import { didKeyOf, methodOf } from './did-key-of.js';

const PKCS8 = '302e020100300506032b657004220420';
const CURVES = { 'P-256': { name: 'prime256v1', bytes: 32 }, 'P-384': { name: 'secp384r1', bytes: 48 } } as const;

/** An issuer for tests: a key that is the same in every run, and its did:key. */
export interface ExampleIssuer {
  readonly privateKey: KeyObject;
  readonly did: string;
  readonly verificationMethod: string;
}

/** `seed` is 1 to 255. */
export function exampleIssuer(seed: number, kind: 'Ed25519' | keyof typeof CURVES = 'Ed25519'): ExampleIssuer {
  const privateKey = kind === 'Ed25519' ? createPrivateKey({ key: Buffer.concat([Buffer.from(PKCS8, 'hex'), Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' }) : ecKey(seed, kind);
  const did = didKeyOf(createPublicKey(privateKey));
  return { privateKey, did, verificationMethod: methodOf(did) };
}

function ecKey(seed: number, crv: keyof typeof CURVES): KeyObject {
  const { name, bytes } = CURVES[crv];
  const ecdh = createECDH(name);
  ecdh.setPrivateKey(Buffer.alloc(bytes, seed % 128));
  const point = ecdh.getPublicKey();
  const text = (part: Buffer): string => part.toString('base64url');
  return createPrivateKey({ key: { kty: 'EC', crv, d: text(ecdh.getPrivateKey()), x: text(point.subarray(1, bytes + 1)), y: text(point.subarray(bytes + 1)) }, format: 'jwk' });
}

/** An unsigned badge for tests, valid through 2026 and awarded to ada@example.org. */
export function exampleBadge(issuer: string, change: JsonObject = {}): JsonObject {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: 'urn:uuid:27e82232-ff43-4a01-a9b0-452e0da6b46b',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: issuer, type: ['Profile'], name: 'Example Academy' },
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-01-01T00:00:00Z',
    name: 'Data Analysis',
    credentialSubject: exampleSubject(),
    ...change,
  };
}

export function exampleSubject(change: JsonObject = {}): JsonObject {
  return {
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', salt: 's4lt', identityHash: ADA }],
    achievement: {
      id: 'https://academy.example/achievements/data-analysis',
      type: ['Achievement'],
      name: 'Data Analysis',
      description: 'Applied data analysis',
      criteria: { narrative: 'Pass the assessment' },
      alignment: [{ type: ['Alignment'], targetName: 'analyse big data', targetUrl: 'http://data.europa.eu/esco/skill/47a49cd6-097d-457a-9f7b-c290c14930d5' }],
    },
    ...change,
  };
}

/** sha256 of ada@example.org with the salt s4lt. */
const ADA = 'sha256$e01ce1162e3b91a04b413bdc0749c6e836952bf4fbb73b1430e0a411efe745c9';

/** A world of documents for tests, all confirmed at one instant. */
export function exampleWorld(documents: Readonly<Record<string, unknown>> = {}, at = new Date('2026-06-01T00:00:00Z')): DocumentSource {
  return inMemory(new Map(Object.entries(documents).map(([url, body]): [string, Fetched] => [url, { kind: 'found', body: bytesOf(body), at }])));
}

export function bytesOf(document: unknown): Uint8Array {
  return Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
}
