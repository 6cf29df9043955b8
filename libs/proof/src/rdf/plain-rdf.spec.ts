import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { contextSet } from '../context/context-set.js';
import { pinnedContexts } from '../context/pinned.js';
import { exampleBadge, exampleIssuer, exampleSubject } from '../issue/example.js';
import { statusEntry } from '../issue/status-list.js';
import { isObject, objectsOf, type JsonObject } from '../json/json.js';
import { canonicalRdf } from '../suite/canonical-rdf.js';
import { plainRdf } from './plain-rdf.js';

jest.setTimeout(180_000);

const SHARED = fileURLToPath(new URL('../../../../../shared/fixtures/credentials', import.meta.url));
const isThere = existsSync(join(SHARED, 'index.json'));
if (!isThere) console.info('Left out: the shared credential fixtures are not beside this checkout.');

const academy = exampleIssuer(1);
const plain = (document: JsonObject, contexts = pinnedContexts): Promise<string | null> => plainRdf(document, contexts, 'sha256');
const slow = (document: JsonObject, contexts = pinnedContexts): Promise<string | null> => canonicalRdf(document, contexts, 'sha256');

const part = (owner: JsonObject, name: string): JsonObject => owner[name] as JsonObject;
const achievement = (change: JsonObject): JsonObject => exampleBadge(academy.did, { credentialSubject: exampleSubject({ achievement: { ...part(exampleSubject(), 'achievement'), ...change } }) });
const V1 = 'https://www.w3.org/2018/credentials/v1';
const OB = 'https://purl.imsglobal.org/spec/ob/v3p0/context-';

const DOCUMENTS: [string, JsonObject][] = [
  ['a badge', exampleBadge(academy.did)],
  ['one with a status', exampleBadge(academy.did, { credentialStatus: statusEntry('https://academy.example/status', 'revocation', 7) })],
  ['one under an older context', exampleBadge(academy.did, { '@context': ['https://www.w3.org/ns/credentials/v2', `${OB}3.0.2.json`] })],
  ['one of the first data model', { ...exampleBadge(academy.did), '@context': [V1, `${OB}3.0.1.json`], issuanceDate: '2026-01-01T00:00:00Z' }],
  ['one whose issuer is only named', exampleBadge(academy.did, { issuer: academy.did })],
  ['one whose issuer is an object with a name alone', exampleBadge(academy.did, { issuer: { id: academy.did } })],
  ['a subject with a name', exampleBadge(academy.did, { credentialSubject: exampleSubject({ id: 'did:example:ada' }) })],
  ['levels in a list', achievement({ resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], name: 'Grade', resultType: 'LetterGrade', allowedValue: ['C', 'B', 'A', 'A'] }] })],
  ['an empty list', achievement({ resultDescription: [{ id: 'urn:r', type: ['ResultDescription'], name: 'Grade', resultType: 'LetterGrade', allowedValue: [] }] })],
  ['numbers and truths', achievement({ creditsAvailable: 1.5e-7, otherIdentifier: [], version: '1', humanCode: '0' })],
  ['whole credits', achievement({ creditsAvailable: 12 })],
  ['parts alike in all but what they lead to', achievement({ alignment: [1, 2, 3].map((at) => ({ type: ['Alignment'], targetName: 'same', targetUrl: `https://x.example/${at}` })) })],
  ['parts that cannot be told apart at once', exampleBadge(academy.did, { evidence: ['a', 'b'].map((name) => ({ type: ['Evidence'], name })), credentialSubject: exampleSubject({ result: [1, 2].map((at) => ({ type: ['Result'], alignment: [{ type: ['Alignment'], targetName: 'x', targetUrl: `https://x.example/${at}` }] })) }) })],
  ['unusual characters', exampleBadge(academy.did, { description: 'é\u{1f600}"\\\n\t\r\b\f\u0001\u2028\u007f\u0080' })],
];

describe('a document that is written plainly', () => {
  it.each(DOCUMENTS)('gives the bytes that jsonld and rdf-canonize give: %s', async (_, document) => {
    expect(await plain(document)).toBe(await slow(document));
    expect(await plainRdf(document, pinnedContexts, 'sha384')).toBe(await canonicalRdf(document, pinnedContexts, 'sha384'));
  });
});

const LEFT: [string, JsonObject][] = [
  ['a term without meaning', exampleBadge(academy.did, { clearance: 'secret' })],
  ['a term used where it has no meaning', exampleBadge(academy.did, { identityHash: 'x' })],
  ['null', exampleBadge(academy.did, { description: null })],
  ['a language', exampleBadge(academy.did, { name: { '@value': 'x', '@language': 'de' } })],
  ['lists in lists', exampleBadge(academy.did, { evidence: [[{ type: ['Evidence'] }]] })],
  ['a type without meaning', exampleBadge(academy.did, { type: ['VerifiableCredential', 'Sesame'] })],
  ['a type that is a keyword by another name', exampleBadge(academy.did, { type: ['VerifiableCredential', 'id'] })],
  ['the same type twice', exampleBadge(academy.did, { type: ['VerifiableCredential', 'VerifiableCredential'] })],
  ['a blank name', exampleBadge(academy.did, { id: '_:b0' })],
  ['a relative name', exampleBadge(academy.did, { id: 'badge' })],
  ['a name with a blank in it', exampleBadge(academy.did, { id: 'https://x.example/a b' })],
  ['a name that N-Quads escapes', exampleBadge(academy.did, { id: 'https://x.example/{a}' })],
  ['an unknown context', exampleBadge(academy.did, { '@context': ['https://www.w3.org/ns/credentials/v2', 'https://x.example/'] })],
  ['an inline context', exampleBadge(academy.did, { '@context': ['https://www.w3.org/ns/credentials/v2', {}] })],
  ['a context inside', exampleBadge(academy.did, { issuer: { '@context': 'https://www.w3.org/ns/credentials/v2', id: academy.did } })],
  ['no context', { id: 'urn:x' }],
  ['a proof inside', exampleBadge(academy.did, { proof: { type: 'DataIntegrityProof' } })],
  ['nothing but a name', { '@context': 'https://www.w3.org/ns/credentials/v2', id: 'urn:x' }],
];

describe('any other document', () => {
  it.each(LEFT)('is left to jsonld: %s', async (_, document) => expect(await plain(document)).toBeNull());
});

/** Words that a forger or a careless issuer could put anywhere in a document. */
const NAMES = ['id', 'type', 'name', 'description', 'issuer', 'validFrom', 'credentialSubject', 'achievement', 'criteria', 'narrative', 'alignment', 'targetName', 'targetUrl', 'evidence', 'identifier', 'identityHash', 'hashed', 'result', 'value', 'resultDescription', 'allowedValue', 'creditsAvailable', 'credentialStatus', 'image', 'address', 'geo', 'latitude', 'creator', 'https://x.example/p', 'cred:issuer', 'sec:proof', 'constructor', 'toString', 'x'];
const WORDS = ['VerifiableCredential', 'OpenBadgeCredential', 'AchievementCredential', 'AchievementSubject', 'Achievement', 'Alignment', 'Profile', 'Criteria', 'Evidence', 'IdentityObject', 'Result', 'ResultDescription', 'BitstringStatusListEntry', 'Image', 'Address', 'GeoCoordinates', 'https://x.example/T', 'cred:x', 'urn:a', 'urn:b', '_:b0', 'plain', '', '2026-01-01T00:00:00Z', '1', '1.0', 'a"b\\c\n', 'id', '@id', '@foo', 'proof'];

const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, { weight: 5, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean()) }, { weight: 3, arbitrary: tie('object') }, { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) }),
  object: fc.tuple(fc.dictionary(fc.constantFrom(...NAMES), tie('value'), { maxKeys: 5 }), fc.option(fc.subarray(WORDS.slice(0, 16), { maxLength: 2 }), { freq: 4 })).map(([members, type]) => (type ? { ...members, type } : members)),
}));

function paths(inner: unknown, here: (string | number)[] = []): (string | number)[][] {
  if (Array.isArray(inner)) return inner.flatMap((item, at) => [[...here, at], ...paths(item, [...here, at])]);
  return isObject(inner) ? Object.entries(inner).flatMap(([name, next]) => (name === '@context' ? [] : [[...here, name], ...paths(next, [...here, name])])) : [];
}

function put(document: JsonObject, path: (string | number)[], to: unknown): JsonObject {
  const copy = structuredClone(document);
  const owner = path.slice(0, -1).reduce<Record<string | number, unknown>>((inner, name) => inner[name] as Record<string | number, unknown>, copy);
  owner[path.at(-1)!] = to;
  return copy;
}

describe('a document made at random', () => {
  it('is read as jsonld reads it, or left to jsonld', async () => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.option(fc.constantFrom(...NAMES)), value, async (which, where, added, to) => {
        const document = DOCUMENTS[which % DOCUMENTS.length]![1];
        const all = paths(document);
        const path = all[where % all.length]!;
        const changed = put(document, added === null ? path : [...path.slice(0, -1), ...(typeof path.at(-1) === 'string' ? [added] : [path.at(-1)!])], to);
        const quick = await plain(changed);
        if (quick === null) return;
        read += 1;
        expect(quick).toBe(await slow(changed));
      }),
      { numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(500);
  });
});

(isThere ? describe : describe.skip)('every document of the shared fixtures', () => {
  const folder = contextSet(new Map(Object.entries((JSON.parse(readFileSync(join(SHARED, 'support', 'contexts.json'), 'utf8')) as { contexts: Record<string, JsonObject> }).contexts)));
  const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json') && !/index\.json|support\/(?:contexts|chain)/.test(name));
  const found = files.flatMap((name) => documentsIn(JSON.parse(readFileSync(join(SHARED, name), 'utf8')) as unknown));

  it('is read as jsonld reads it, or left to jsonld', async () => {
    let read = 0;
    for (const document of found) {
      const quick = await plain(document, folder);
      if (quick === null) continue;
      read += 1;
      expect(quick).toBe(await slow(document, folder));
    }
    expect(read).toBeGreaterThan(40);
  });
});

/** Every object with a context anywhere, without its proofs, and its proofs under its context. */
function documentsIn(inner: unknown): JsonObject[] {
  if (Array.isArray(inner)) return inner.flatMap(documentsIn);
  if (!isObject(inner)) return [];
  const { proof, ...document } = inner;
  const context = inner['@context'];
  const own = context === undefined ? [] : [document, ...objectsOf(proof).map(({ proofValue: _, ...options }) => ({ ...options, '@context': context }))];
  return [...own, ...Object.entries(inner).flatMap(([name, next]) => (name === '@context' ? [] : documentsIn(next)))];
}
