import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { bytesOf, exampleBadge, exampleIssuer, exampleWorld } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { objectsOf, type JsonObject } from '../json/json.js';
import { verifyCredential } from '../verify-credential.js';
import { previousOf } from './chain.js';
import type { SuiteName } from './suites.js';

jest.setTimeout(60_000);

const academy = exampleIssuer(1);
const created = '2026-01-01T00:00:00Z';
const verify = (document: JsonObject): Promise<Report> => verifyCredential(bytesOf(document), { now: new Date('2026-06-01T00:00:00Z'), documents: exampleWorld(), identifiers: null, clockSkewSeconds: 60 });
const codes = ({ findings }: Report): string[] => findings.filter(({ outcome }) => outcome === 'fail').map(({ code }) => code);
const proofs = (document: JsonObject): readonly JsonObject[] => objectsOf(document['proof']);

/** A badge that was signed once for each list of names: the name of the proof, then of those that it is chained to. */
async function chain(suite: SuiteName, ...links: readonly (readonly [string, ...string[]])[]): Promise<JsonObject> {
  let badge = exampleBadge(academy.did);
  for (const [id, ...previous] of links) {
    const previousProof = previous.length === 1 ? previous[0] : previous;
    badge = await signCredential(badge, { ...academy, suite, created, proof: { id, ...(previous.length > 0 ? { previousProof } : {}) } });
  }
  return badge;
}

describe.each<SuiteName>(['eddsa-rdfc-2022', 'eddsa-jcs-2022'])('a chain of proofs of %s', (suite) => {
  it('holds link by link, and with a link to two', async () => {
    expect(await verify(await chain(suite, ['urn:p:1'], ['urn:p:2', 'urn:p:1'], ['urn:p:3', 'urn:p:2']))).toMatchObject({ verdict: 'accept', outcome: 'verified' });
    expect(codes(await verify(await chain(suite, ['urn:p:1'], ['urn:p:2'], ['urn:p:3', 'urn:p:1', 'urn:p:2'])))).toEqual([]);
  });

  it('does not hold without any one of the links that others are chained to', async () => {
    const badge = await chain(suite, ['urn:p:1'], ['urn:p:2', 'urn:p:1'], ['urn:p:3', 'urn:p:2']);
    for (const gone of [0, 1]) expect(codes(await verify({ ...badge, proof: proofs(badge).filter((_, at) => at !== gone) }))).toContain('proof-chain-broken');
  });

  it('does not hold with a link exchanged for another good proof of the same name', async () => {
    const badge = await chain(suite, ['urn:p:1'], ['urn:p:2', 'urn:p:1']);
    const other = await signCredential(exampleBadge(academy.did), { ...academy, suite, created: '2026-01-02T00:00:00Z', proof: { id: 'urn:p:1' } });
    const [, second] = proofs(badge);
    expect(codes(await verify({ ...badge, proof: [other['proof'], second] }))).toEqual(['proof-mismatch']);
  });

  it('does not hold with a link there twice', async () => {
    const badge = await chain(suite, ['urn:p:1'], ['urn:p:2', 'urn:p:1']);
    const [first, second] = proofs(badge);
    expect(codes(await verify({ ...badge, proof: [first, first, second] }))).toEqual(['proof-chain-broken']);
  });

  it('does not hold when a proof is unchained or chained after it was made', async () => {
    const badge = await chain(suite, ['urn:p:1'], ['urn:p:2', 'urn:p:1']);
    const [first, second] = proofs(badge) as [JsonObject, JsonObject];
    const { previousProof: _, ...loose } = second;
    expect(codes(await verify({ ...badge, proof: [first, loose] }))).toEqual(['proof-mismatch']);
    expect(codes(await verify({ ...badge, proof: [{ ...first, previousProof: 'urn:p:2' }, second] }))).toEqual(['proof-chain-broken', 'proof-chain-broken']);
  });

  it('holds whatever the order of its proofs, as long as each names one', async () => {
    const badge = await chain(suite, ['urn:p:1'], ['urn:p:2', 'urn:p:1']);
    expect(codes(await verify({ ...badge, proof: [...proofs(badge)].reverse() }))).toEqual([]);
  });
});

describe('a set of proofs of several suites', () => {
  it('holds when all do, and not when one does not', async () => {
    const jcs = await signCredential(exampleBadge(academy.did), { ...academy, suite: 'eddsa-jcs-2022', created });
    const both = await signCredential(jcs, { ...academy, created });
    expect(codes(await verify(both))).toEqual([]);
    const [first, second] = proofs(both) as [JsonObject, JsonObject];
    expect(codes(await verify({ ...both, proof: [first, { ...second, created: '2026-01-03T00:00:00Z' }] }))).toEqual(['proof-mismatch']);
    expect(codes(await verify({ ...both, proof: [{ ...first, created: '2026-01-03T00:00:00Z' }, second] }))).toEqual(['proof-mismatch']);
  });
});

describe('contexts that come after those that a proof over bytes signs', () => {
  const [v2, ob] = exampleBadge('')['@context'] as [string, string];
  const first = (): Promise<JsonObject> => signCredential(exampleBadge(academy.did, { '@context': [v2] }), { ...academy, suite: 'eddsa-jcs-2022', created });

  it('are not believed when nobody signed them', async () => expect(codes(await verify({ ...(await first()), '@context': [v2, ob] }))).toEqual(['proof-mismatch']));

  it('are when a later proof does', async () => {
    const added = { ...(await first()), '@context': [v2, ob] };
    expect(codes(await verify(await signCredential(added, { ...academy, suite: 'eddsa-jcs-2022', created })))).toEqual([]);
    expect(codes(await verify(await signCredential(added, { ...academy, created })))).toEqual([]);
  });

  it('may not be others, nor in another order', async () => {
    const badge = await signCredential(exampleBadge(academy.did), { ...academy, suite: 'eddsa-jcs-2022', created });
    for (const context of [[v2], [v2, ob.replace('3.0.3', '3.0.2')], [v2, v2, ob]]) expect(codes(await verify({ ...badge, '@context': context }))).toContain('proof-mismatch');
  });
});

describe('previousOf', () => {
  const proof = (id: string, ...previousProof: string[]): JsonObject => ({ id, ...(previousProof.length > 0 ? { previousProof } : {}) });
  const names = (at: number, all: readonly JsonObject[]): unknown[] | null => previousOf(all[at]!, all)?.map(({ id }) => id) ?? null;

  it.each<[string, JsonObject[], unknown[] | null]>([
    ['no chain', [proof('a')], []],
    ['one link', [proof('b', 'a'), proof('a')], ['a']],
    ['two, in the order of the document', [proof('c', 'b', 'a'), proof('a'), proof('b')], ['a', 'b']],
    ['a diamond', [proof('d', 'b', 'c'), proof('a'), proof('b', 'a'), proof('c', 'a')], ['b', 'c']],
    ['a missing one', [proof('b', 'x'), proof('a')], null],
    ['one of two missing', [proof('b', 'a', 'x'), proof('a')], null],
    ['the same twice', [proof('b', 'a', 'a'), proof('a')], null],
    ['two of the name', [proof('b', 'a'), proof('a'), proof('a')], null],
    ['itself', [proof('a', 'a')], null],
    ['a circle of two', [proof('a', 'b'), proof('b', 'a')], null],
    ['a circle of three', [proof('a', 'b'), proof('b', 'c'), proof('c', 'a')], null],
    ['a circle further on that it is not part of', [proof('a', 'b'), proof('b', 'c'), proof('c', 'b')], ['b']],
    ['an empty list', [{ id: 'a', previousProof: [] }], null],
    ['nothing', [{ id: 'a', previousProof: null }], null],
    ['something that is no name', [{ id: 'a', previousProof: [{}] }, { id: {} }], null],
  ])('%s', (_, all, expected) => expect(names(0, all)).toEqual(expected));
});
