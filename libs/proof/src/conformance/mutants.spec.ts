import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bytesOf, exampleIssuer } from '../issue/example.js';
import { signJwt } from '../issue/sign-jwt.js';
import { isObject, type JsonObject } from '../json/json.js';
import { suiteOf } from '../suite/suites.js';
import { verifyCredential } from '../verify-credential.js';
import { type FixtureEntry, type FixtureFolder, openFolder } from './fixture-folder.js';
import { offlineWorld } from './offline-world.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/fixtures/credentials', import.meta.url));
const isThere = existsSync(join(FOLDER, 'index.json'));
if (!isThere) console.info('Left out: the shared credential fixtures are not beside this checkout.');
jest.setTimeout(180_000);

interface Genuine {
  readonly entry: FixtureEntry;
  readonly text: string;
}

type Path = readonly (string | number)[];

let folder: FixtureFolder;
const genuine: Genuine[] = [];

const verdict = async ({ entry }: Genuine, text: string, email = entry.presentedBy?.email): Promise<string> => {
  const { now, clockSkewSeconds, contexts } = folder;
  const bytes = Buffer.from(text);
  return (await verifyCredential(bytes, { now, clockSkewSeconds, contexts, documents: offlineWorld(folder, entry, bytes), identifiers: email ?? null })).verdict;
};

beforeAll(async () => {
  if (!isThere) return;
  folder = await openFolder(FOLDER);
  const all = await Promise.all(folder.entries.map(async (entry) => ({ entry, text: await readFile(join(FOLDER, entry.file), 'utf8') })));
  for (const each of all) if (/^(clr2|ob3-(?:di|ecdsa|ed2020|jcs|jwt)|vc-jwt|status-list|ob2-signed)$/.test(each.entry.format) && (await verdict(each, each.text)) === 'accept') genuine.push(each);
});

const isToken = ({ text }: Genuine): boolean => !text.trimStart().startsWith('{');
const parsed = ({ text }: Genuine): JsonObject => JSON.parse(text) as JsonObject;

function paths(value: unknown, here: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => [[...here, at], ...paths(item, [...here, at])]);
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...paths(inner, [...here, name])]) : [];
}

function changed(document: JsonObject, path: Path, change: (value: unknown) => unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<Record<string | number, unknown>>((inner, name) => inner[name] as Record<string | number, unknown>, copy);
  const value = change(owner[path.at(-1)!]);
  if (value === undefined && Array.isArray(owner)) owner.splice(path.at(-1) as number, 1);
  else if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

const CHANGES: readonly ((value: unknown) => unknown)[] = [
  () => undefined,
  () => 'https://attacker.example/x',
  (value) => (typeof value === 'string' ? `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}` : typeof value === 'number' ? value + 1 : value === true ? false : [value, { id: 'urn:attacker' }]),
];

/** A proof of a suite that is not supported proves nothing and is only reported: it may be altered at will. */
const isIdle = ({ proof }: JsonObject, [first, at]: Path): boolean => first === 'proof' && Array.isArray(proof) && at !== undefined && !suiteOf((proof as JsonObject[])[at as number] ?? {});

const mutants = (document: JsonObject): JsonObject[] => paths(document).filter((path) => !isIdle(document, path)).flatMap((path) => CHANGES.map((change) => changed(document, path, change)));

/** A token with its header and payload opened; its signature stays what it was. */
function tokenMutants(text: string): string[] {
  const [header, payload, signature] = text.trim().split('.') as [string, string, string];
  const open = (part: string): JsonObject => JSON.parse(Buffer.from(part, 'base64url').toString()) as JsonObject;
  const shut = (part: JsonObject): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const heads = [...mutants(open(header)), { ...open(header), alg: 'none' }, { ...open(header), alg: 'HS256' }].map((head) => `${shut(head)}.${payload}.${signature}`);
  return [...heads, ...mutants(open(payload)).map((body) => `${header}.${shut(body)}.${signature}`), `${header}.${payload}.`, `${header}.${payload}.${signature.slice(0, -4)}AAAA`];
}

(isThere ? describe : describe.skip)('a genuine credential of others', () => {
  it('is there in both formats', () => expect(new Set(genuine.map(isToken))).toEqual(new Set([true, false])));

  it('is not accepted with any one member taken out, replaced or altered', async () => {
    const accepted: string[] = [];
    let tried = 0;
    for (const each of genuine) {
      const forged = isToken(each) ? tokenMutants(each.text) : mutants(parsed(each)).map((mutant) => JSON.stringify(mutant));
      for (const text of forged) {
        tried += 1;
        if (text !== each.text && (await verdict(each, text)) === 'accept') accepted.push(`${each.entry.id}: ${text.slice(0, 3_000)}`);
      }
    }
    expect(accepted).toEqual([]);
    console.info(`${tried} forgeries of ${genuine.length} credentials tried.`);
    expect(tried).toBeGreaterThan(500);
  });

  it('is not accepted with the proof, the key or the issuer of another', async () => {
    const documents = genuine.filter((each) => !isToken(each));
    const accepted: string[] = [];
    for (const each of documents) {
      const [{ proof: own }, others] = [parsed(each), documents.filter((other) => JSON.stringify(parsed(other)['issuer']) !== JSON.stringify(parsed(each)['issuer']))];
      for (const { proof, issuer } of others.map(parsed)) {
        const keys = [proof].flat().map((one) => ({ ...([own].flat()[0] as JsonObject), verificationMethod: (one as JsonObject)['verificationMethod']! }));
        for (const forged of [{ ...parsed(each), proof: proof! }, { ...parsed(each), issuer: issuer! }, { ...parsed(each), proof: keys }]) {
          if ((await verdict(each, JSON.stringify(forged))) === 'accept') accepted.push(each.entry.id);
        }
      }
    }
    expect(accepted).toEqual([]);
  });

  it('is not accepted signed anew by somebody else, nor under a key that it brings itself', async () => {
    const stranger = exampleIssuer(99);
    const jwk = stranger.privateKey.export({ format: 'jwk' });
    const forged = genuine.filter((each) => !isToken(each)).map((each) => {
      const { proof: _, ...document } = parsed(each);
      return [each, signJwt(document, { privateKey: stranger.privateKey, alg: 'EdDSA', kid: stranger.verificationMethod })] as const;
    });
    for (const [each, token] of forged) {
      const [, payload, signature] = token.split('.') as [string, string, string];
      const header = Buffer.from(JSON.stringify({ alg: 'EdDSA', jwk: { kty: jwk.kty, crv: jwk.crv, x: jwk.x } })).toString('base64url');
      expect(await verdict(each, token)).not.toBe('accept');
      expect(await verdict(each, `${header}.${payload}.${signature}`)).not.toBe('accept');
    }
  });

  it('is not accepted from a person whom it does not name', async () => {
    const named = genuine.filter((each) => bytesOf(each.text).length > 0 && /identityHash|"identifier"/.test(isToken(each) ? Buffer.from(each.text.split('.')[1]!, 'base64url').toString() : each.text));
    expect(named.length).toBeGreaterThan(0);
    for (const each of named) expect(await verdict(each, each.text, ['somebody.else@example.org'])).toBe('reject');
  });
});
