import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, exampleBadge, exampleIssuer, exampleWorld } from './issue/example.js';
import { signCredential } from './issue/sign-credential.js';
import { signJwt } from './issue/sign-jwt.js';
import { isObject, type JsonObject } from './json/json.js';
import { verifyCredential } from './verify-credential.js';

const academy = exampleIssuer(1);
const world = exampleWorld();
const runs = { numRuns: 150 };
jest.setTimeout(120_000);
let badge: JsonObject = {};
let token = '';

beforeAll(async () => {
  badge = await signCredential(exampleBadge(academy.did), { ...academy, created: '2026-01-02T00:00:00Z' });
  token = signJwt(exampleBadge(academy.did), { privateKey: academy.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
});

const verdict = async (document: unknown): Promise<string> =>
  (await verifyCredential(document instanceof Uint8Array ? document : bytesOf(document), { now: new Date('2026-06-01T00:00:00Z'), documents: world, identifiers: ['ada@example.org'], clockSkewSeconds: 60 })).verdict;

/** Every way to a member, each a list of names and positions. */
function paths(value: unknown, here: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(value)) return value.flatMap((item, at) => paths(item, [...here, at]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...paths(inner, [...here, name])]);
}

const at = (value: unknown, path: (string | number)[]): unknown => path.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown>)[name], value);

function put(document: JsonObject, path: (string | number)[], value: unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = at(copy, path.slice(0, -1)) as Record<string | number, unknown>;
  if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

describe('a valid badge and a valid token', () => {
  it('are accepted as they are', async () => expect([await verdict(badge), await verdict(token)]).toEqual(['accept', 'accept']));

  it('are not accepted with any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 255 }), async (isToken, place, change) => {
        const bytes = Buffer.from(bytesOf(isToken ? token : badge));
        bytes.writeUInt8(bytes.readUInt8(place % bytes.length) ^ change, place % bytes.length);
        expect(await verdict(bytes)).not.toBe('accept');
      }),
      { numRuns: 400 },
    );
  });

  it('are not accepted cut short or with a piece missing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 1, max: 40 }), async (isToken, place, length) => {
        const bytes = Buffer.from(bytesOf(isToken ? token : badge));
        const from = place % bytes.length;
        expect(await verdict(bytes.subarray(0, from))).not.toBe('accept');
        expect(await verdict(Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)]))).not.toBe('accept');
      }),
      runs,
    );
  });

  it('are not accepted with two parts swapped', async () => {
    const [head, body, tail] = token.split('.');
    for (const swapped of [[body, head, tail], [head, tail, body], [tail, body, head]]) expect(await verdict(swapped.join('.'))).not.toBe('accept');
  });
});

describe('a valid badge', () => {
  it('is not accepted without any one of its members', async () => {
    for (const path of paths(badge)) expect([path, await verdict(put(badge, path, undefined))]).not.toEqual([path, 'accept']);
  });

  it('is not accepted with any member replaced', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue(), async (pick, value) => {
        const path = paths(badge)[pick % paths(badge).length]!;
        fc.pre(JSON.stringify(value) !== JSON.stringify(at(badge, path)));
        expect(await verdict(put(badge, path, value))).not.toBe('accept');
      }),
      runs,
    );
  });

  it('is not accepted with the values of two members swapped', async () => {
    const all = paths(badge);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (one, other) => {
        const [a, b] = [all[one % all.length]!, all[other % all.length]!];
        const isInside = a.every((name, place) => b[place] === name) || b.every((name, place) => a[place] === name);
        fc.pre(!isInside && JSON.stringify(at(badge, a)) !== JSON.stringify(at(badge, b)));
        expect(await verdict(put(put(badge, a, at(badge, b)), b, at(badge, a)))).not.toBe('accept');
      }),
      runs,
    );
  });

  it('is not accepted with a member added anywhere', async () => {
    const objects = [[], ...paths(badge).filter((path) => isObject(at(badge, path)))];
    const names = fc.constantFrom('name', 'validUntil', 'identifier', 'credentialStatus', 'https://schema.org/name', '@type', '@id', '@graph', 'salt', 'expires', 'x');
    await fc.assert(
      fc.asyncProperty(fc.nat(), names, fc.oneof(fc.string({ minLength: 1 }), fc.constant({ id: 'urn:x:y', type: 'Achievement' })), async (pick, name, value) => {
        const path = [...objects[pick % objects.length]!, name];
        fc.pre(at(badge, path) === undefined);
        expect(await verdict(put(badge, path, value))).not.toBe('accept');
      }),
      runs,
    );
  });
});
