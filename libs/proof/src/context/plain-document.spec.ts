import { describe, expect, it, jest } from '@jest/globals';
import { bytesOf, exampleBadge, exampleIssuer, exampleSubject, exampleWorld } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { statusEntry } from '../issue/status-list.js';
import { isObject, type JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import { canonicalRdf } from '../suite/canonical-rdf.js';
import { verifyCredential } from '../verify-credential.js';
import { pinnedContexts } from './pinned.js';

jest.setTimeout(30_000);

const academy = exampleIssuer(1);
const CRED = 'https://www.w3.org/2018/credentials#';
const DATE = 'http://www.w3.org/2001/XMLSchema#dateTime';
const now = new Date('2028-01-01T00:00:00Z');
const signed = (change: JsonObject = {}): Promise<JsonObject> => signCredential(exampleBadge(academy.did, { credentialStatus: statusEntry('https://academy.example/status', 'revocation', 7), ...change }), { ...academy, created: '2026-01-01T00:00:00Z' });
const meaning = ({ proof: _, ...document }: JsonObject): Promise<string | null> => canonicalRdf(document, pinnedContexts, 'sha256');
const part = (badge: JsonObject, name: string): JsonObject => {
  const found = badge[name];
  if (!isObject(found)) throw new Error(name);
  return found;
};

/** All of these mean what was signed, so a signature over RDF holds; read by name, the badge would have lost its end, its state or its holder. */
const REWRITTEN: [string, (badge: JsonObject) => JsonObject][] = [
  ['an end under its full address', ({ validUntil, ...badge }) => ({ ...badge, [`${CRED}validUntil`]: { '@value': validUntil, '@type': DATE } })],
  ['a state under its full address', ({ credentialStatus, ...badge }) => ({ ...badge, [`${CRED}credentialStatus`]: credentialStatus })],
  ['an end in a node included beside', ({ validUntil, ...badge }) => ({ ...badge, '@included': { id: badge['id'], type: 'VerifiableCredential', validUntil } })],
  ['everything inside a graph', ({ '@context': context, proof, ...badge }) => ({ '@context': context, '@graph': [badge], proof })],
  ['a state that reverses into the credential', ({ credentialStatus: _, ...badge }) => ({ ...badge, '@reverse': {} })],
  ['an end as a typed value', (badge) => ({ ...badge, validUntil: { '@value': badge['validUntil'], '@type': DATE } })],
  ['a holder named by a blank node', (badge) => ({ ...badge, credentialSubject: { id: '_:b0', ...part(badge, 'credentialSubject') } })],
  ['a state in nested lists', (badge) => ({ ...badge, credentialStatus: [[badge['credentialStatus']]] })],
  ['a state named first and told after', (badge) => ({ ...badge, credentialStatus: [part(badge, 'credentialStatus')['id'], badge['credentialStatus']] })],
  ['keywords in place of their names', ({ id, type, ...badge }) => ({ ...badge, '@id': id, '@type': type })],
];

describe('a badge rewritten without changing what it means', () => {
  it.each(REWRITTEN)('with %s is not accepted', async (_, rewrite) => {
    const badge = await signed();
    const documents = exampleWorld();
    const report = await verifyCredential(bytesOf(rewrite(badge)), { now, documents, identifiers: null, clockSkewSeconds: 60 });
    expect(report.verdict).toBe('reject');
    expect(report.outcome).not.toBe('expired');
  });

  it('really means the same where it matters, so that nothing but this check stands in the way', async () => {
    const badge = await signed();
    const dangerous = REWRITTEN.filter(([name]) => /full address|keywords|typed value|blank node|nested lists|named first/.test(name));
    expect(dangerous).toHaveLength(7);
    for (const [, rewrite] of dangerous) expect(await meaning(rewrite(badge))).toBe(await meaning(badge));
  });

  it('is not accepted when another node of it carries its id', async () => {
    const badge = await signed({ credentialStatus: undefined, evidence: { id: exampleBadge('')['id'], type: ['Evidence'] } });
    const { validUntil, ...rest } = badge;
    const moved = { ...rest, evidence: { ...part(badge, 'evidence'), type: ['Evidence', 'VerifiableCredential'], validUntil } };
    const report = await verifyCredential(bytesOf(moved), { now, documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 });
    expect(report.findings[0]).toMatchObject({ check: 'structure', outcome: 'fail', code: 'json-ld-id-reused' });
  });
});

describe('contexts', () => {
  const [v2, ob] = exampleBadge('')['@context'] as [string, string];
  const verify = async (context: unknown): Promise<string | undefined> => {
    const badge = { ...(await signed({ credentialStatus: undefined })), '@context': context };
    return (await verifyCredential(bytesOf(badge), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 })).findings[0]?.code;
  };

  it.each<[string, unknown, string]>([
    ['an object among them', [v2, ob, { validUntil: 'https://x.example/y' }], 'context-inline'],
    ['an object alone', { '@vocab': 'https://x.example/' }, 'context-inline'],
    ['an unknown one', [v2, ob, 'https://x.example/context'], 'context-unknown'],
    ['null', [v2, null, ob], 'context-inline'],
    ['the credentials context not first', [ob, v2], 'context-unknown'],
    ['none', undefined, 'context-missing'],
    ['another version', [v2, ob.replace('3.0.3', '3.0.2')], 'structure-sound'],
  ])('with %s', async (_, context, code) => expect(await verify(context)).toBe(code));

  it('inside an embedded endorsement may be the pinned ones and no others', async () => {
    const endorsement = (context: unknown): JsonObject => ({ '@context': context, id: 'urn:uuid:e', type: ['VerifiableCredential', 'EndorsementCredential'], issuer: 'https://other.example', validFrom: '2026-01-01T00:00:00Z', credentialSubject: { id: academy.did, type: ['EndorsementSubject'], endorsementComment: 'Good' } });
    const badge = await signed({ endorsement: [endorsement([v2, ob])] });
    const at = { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 };
    expect((await verifyCredential(bytesOf(badge), at)).findings.find(({ check }) => check === 'proof')?.outcome).toBe('pass');
    expect((await verifyCredential(bytesOf({ ...badge, endorsement: [endorsement({ '@vocab': 'https://x.example/' })] }), at)).findings[0]?.code).toBe('context-inline');
  });

  it('let a name and a description carry a language', async () => {
    const badge = await signed({ name: { '@value': 'Datenanalyse', '@language': 'de' }, credentialSubject: exampleSubject() });
    const report = await verifyCredential(bytesOf(badge), { now, documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 });
    expect(report).toMatchObject({ outcome: 'expired', claim: { name: 'Datenanalyse' } });
  });
});

describe('a document made to be expensive', () => {
  const alignments = (count: number, name: (at: number) => string): JsonObject => {
    const subject = exampleSubject();
    const alignment = Array.from({ length: count }, (_, at) => ({ type: ['Alignment'], targetName: name(at) }));
    return { credentialSubject: { ...subject, achievement: { ...part(subject, 'achievement'), alignment } } };
  };
  const verify = async (badge: JsonObject) => (await verifyCredential(bytesOf(badge), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 })).findings;

  it('is not brought into canonical form past the limit of its objects', async () => {
    const { proof } = await signed();
    const wide = { ...exampleBadge(academy.did, alignments(LIMITS.nodes, String)), proof };
    expect((await verify(wide))[0]).toMatchObject({ check: 'structure', outcome: 'unknown', code: 'json-ld-too-large' });
  });

  it('is given up when its nodes are too hard to tell apart', async () => {
    const { proof } = await signed();
    const same = { ...exampleBadge(academy.did, alignments(LIMITS.comparisons + 1, () => 'same')), proof };
    expect((await verify(same))[0]).toMatchObject({ check: 'structure', outcome: 'fail', code: 'json-ld-invalid' });
  });

  it('is not taken for one when it is only rich', async () => {
    const rich = await signCredential(exampleBadge(academy.did, alignments(60, (at) => String(at % 30))), { ...academy, created: '2026-01-01T00:00:00Z' });
    expect((await verify(rich)).find(({ check }) => check === 'proof')).toMatchObject({ outcome: 'pass' });
  });
});
