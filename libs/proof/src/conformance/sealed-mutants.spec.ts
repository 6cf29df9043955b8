import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { isObject, type JsonObject } from '../json/json.js';
import { verifyCredential } from '../verify-credential.js';
import { type FixtureEntry, type FixtureFolder, openFolder } from './fixture-folder.js';
import { offlineWorld } from './offline-world.js';

const FOLDER = fileURLToPath(new URL('../../../../../shared/fixtures/credentials', import.meta.url));
const isThere = existsSync(join(FOLDER, 'index.json'));
if (!isThere) console.info('Left out: the shared credential fixtures are not beside this checkout.');
jest.setTimeout(240_000);

interface Genuine {
  readonly entry: FixtureEntry;
  readonly document: JsonObject;
}

type Path = readonly (string | number)[];

let folder: FixtureFolder;
const genuine: Genuine[] = [];

const verdict = async ({ entry }: Genuine, bytes: Uint8Array): Promise<string> =>
  (await verifyCredential(bytes, { ...folder, documents: offlineWorld(folder, entry, bytes), identifiers: null })).verdict;

beforeAll(async () => {
  if (!isThere) return;
  folder = await openFolder(FOLDER);
  for (const entry of folder.entries.filter(({ format, verdict: expected }) => /^(?:edc|blockcerts)/.test(format) && expected === 'accept')) {
    genuine.push({ entry, document: JSON.parse(await readFile(join(FOLDER, entry.file), 'utf8')) as JsonObject });
  }
});

/** What no signature covers, because it says nothing: kinds of things that are told by their place, and when a proof claims to be made. */
const IDLE = /^(?:signature\.type\.\d|signature\.anchors\.\d\.type|proof\.(?:created|id)|signatures\.\d\.header.*)$/;

function paths(value: unknown, here: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, at) => [[...here, at], ...paths(item, [...here, at])]);
  return isObject(value) ? Object.entries(value).flatMap(([name, inner]) => [[...here, name], ...paths(inner, [...here, name])]) : [];
}

function changed(document: JsonObject, path: Path, change: (value: unknown) => unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<Record<string | number, unknown>>((inner, name) => inner[name] as Record<string | number, unknown>, copy);
  const value = change(owner[path.at(-1)!]);
  if (value === undefined && Array.isArray(owner)) owner.splice(Number(path.at(-1)), 1);
  else if (value === undefined) Reflect.deleteProperty(owner, path.at(-1)!);
  else owner[path.at(-1)!] = value;
  return copy;
}

const CHANGES: readonly ((value: unknown) => unknown)[] = [
  () => undefined,
  () => 'https://attacker.example/x',
  (value) => (typeof value === 'string' ? `${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}` : typeof value === 'boolean' ? !value : [value, { id: 'urn:attacker' }]),
];

/** Without the name of its chain an anchor is looked for where the address of its issuer belongs, which is the same place. */
const isSaidAnyway = (path: Path, change: (value: unknown) => unknown): boolean => path.at(-1) === 'chain' && change('x') === undefined;

(isThere ? describe : describe.skip)('a genuine credential that is sealed or anchored', () => {
  it('is there in three formats', () => expect(new Set(genuine.map(({ entry }) => entry.format))).toEqual(new Set(['edc', 'blockcerts-v2', 'blockcerts-v3'])));

  it('is not accepted with any one member taken out, replaced or altered', async () => {
    const accepted: string[] = [];
    for (const each of genuine) {
      for (const path of paths(each.document).filter((at) => !IDLE.test(at.join('.')))) {
        for (const change of CHANGES) {
          const forged = changed(each.document, path, change);
          if (isSaidAnyway(path, change)) continue;
          if (JSON.stringify(forged) !== JSON.stringify(each.document) && (await verdict(each, Buffer.from(JSON.stringify(forged)))) === 'accept') accepted.push(`${each.entry.id} ${path.join('.')}`);
        }
      }
    }
    expect(accepted).toEqual([]);
  });

  it('is not accepted with a bit changed in what is sealed', async () => {
    const accepted: string[] = [];
    for (const each of genuine.filter(({ entry }) => entry.format === 'edc')) {
      const { payload, signatures } = each.document as { payload: string; signatures: [{ protected: string; signature: string }] };
      const [head, tail] = [signatures[0].protected, signatures[0].signature];
      const flip = (text: string, at: number): string => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      for (let at = 0; at < 200; at += 1) {
        const parts = [
          { ...each.document, payload: flip(payload, Math.floor((payload.length * at) / 200)) },
          { ...each.document, signatures: [{ ...signatures[0], protected: flip(head, Math.floor((head.length * at) / 200)) }] },
          { ...each.document, signatures: [{ ...signatures[0], signature: flip(tail, Math.floor((tail.length * at) / 200)) }] },
        ];
        for (const forged of parts) if (JSON.stringify(forged) !== JSON.stringify(each.document) && (await verdict(each, Buffer.from(JSON.stringify(forged)))) === 'accept') accepted.push(`${each.entry.id} ${at}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});
