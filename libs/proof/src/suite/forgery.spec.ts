import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, exampleBadge, exampleIssuer, exampleWorld, type ExampleIssuer } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { isObject, listOf, type JsonObject } from '../json/json.js';
import { verifyCredential } from '../verify-credential.js';
import type { SuiteName } from './suites.js';

jest.setTimeout(120_000);

const SUITES: [string, SuiteName, ExampleIssuer, ExampleIssuer][] = [
  ['eddsa-rdfc-2022', 'eddsa-rdfc-2022', exampleIssuer(1), exampleIssuer(4)],
  ['eddsa-jcs-2022', 'eddsa-jcs-2022', exampleIssuer(1), exampleIssuer(4)],
  ['ecdsa-rdfc-2019 with P-256', 'ecdsa-rdfc-2019', exampleIssuer(2, 'P-256'), exampleIssuer(5, 'P-256')],
  ['ecdsa-rdfc-2019 with P-384', 'ecdsa-rdfc-2019', exampleIssuer(3, 'P-384'), exampleIssuer(6, 'P-384')],
  ['ecdsa-jcs-2019 with P-256', 'ecdsa-jcs-2019', exampleIssuer(2, 'P-256'), exampleIssuer(5, 'P-256')],
  ['ecdsa-jcs-2019 with P-384', 'ecdsa-jcs-2019', exampleIssuer(3, 'P-384'), exampleIssuer(6, 'P-384')],
  ['Ed25519Signature2020', 'Ed25519Signature2020', exampleIssuer(1), exampleIssuer(4)],
];

type Path = (string | number)[];

const verdict = async (document: unknown): Promise<string> =>
  (await verifyCredential(document instanceof Uint8Array ? document : bytesOf(document), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: ['ada@example.org'], clockSkewSeconds: 60 })).verdict;

function paths(value: unknown, here: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => paths(item, [...here, at]));
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...paths(inner, [...here, name])]) : [];
}

function put(document: JsonObject, path: Path, value: unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<Record<string | number, unknown>>((inner, name) => inner[name] as Record<string | number, unknown>, copy);
  if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

describe.each(SUITES)('a badge signed by %s', (_, suite, academy, stranger) => {
  let badge: JsonObject = {};
  const contexts = [...listOf(exampleBadge('')['@context']), ...(suite === 'Ed25519Signature2020' ? ['https://w3id.org/security/suites/ed25519-2020/v1'] : [])];
  const signed = (by: ExampleIssuer, change: JsonObject = {}): Promise<JsonObject> => signCredential(exampleBadge(academy.did, { '@context': contexts }), { ...academy, privateKey: by.privateKey, suite, created: '2026-01-02T00:00:00Z', ...change });
  const proof = (): JsonObject => badge['proof'] as JsonObject;

  beforeAll(async () => {
    badge = await signed(academy);
  });

  it('is accepted as it is', async () => expect(await verdict(badge)).toBe('accept'));

  it('is not accepted without any one of its members, nor with it replaced', async () => {
    const accepted: Path[] = [];
    for (const path of paths(badge)) {
      for (const value of [undefined, 'https://attacker.example/x', ['urn:x']]) if ((await verdict(put(badge, path, value))) === 'accept') accepted.push(path);
    }
    expect(accepted).toEqual([]);
  });

  it('is not accepted with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const bytes = Buffer.from(bytesOf(badge));
        bytes.writeUInt8(bytes.readUInt8(place % bytes.length) ^ change, place % bytes.length);
        expect(await verdict(bytes)).not.toBe('accept');
      }),
      { numRuns: 60 },
    );
  });

  it('is not accepted as if another suite had signed it', async () => {
    const names = SUITES.map(([, name]) => name).filter((name) => name !== suite);
    for (const name of [...names, 'ecdsa-sd-2023', 'bbs-2023']) expect(await verdict({ ...badge, proof: { ...proof(), type: 'DataIntegrityProof', cryptosuite: name } })).not.toBe('accept');
    expect(await verdict({ ...badge, proof: { ...proof(), type: 'Ed25519Signature2020', ...(suite === 'Ed25519Signature2020' ? { cryptosuite: 'x' } : {}) } })).not.toBe('accept');
  });

  it('is not accepted under the key of another, nor signed by another under its key', async () => {
    expect(await verdict({ ...badge, proof: { ...proof(), verificationMethod: stranger.verificationMethod } })).toBe('reject');
    expect(await verdict(await signed(stranger))).toBe('reject');
    expect(await verdict(await signed(stranger, { verificationMethod: stranger.verificationMethod }))).toBe('reject');
  });

  it('is not accepted with its signature cut, padded or written in another alphabet', async () => {
    const value = String(proof()['proofValue']);
    for (const changed of [value.slice(0, -1), `${value}1`, `z1${value.slice(1)}`, `u${value.slice(1)}`, value.slice(1), 'z', '', value.toUpperCase()]) {
      expect(await verdict({ ...badge, proof: { ...proof(), proofValue: changed } })).toBe('reject');
    }
  });
});
