import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { type DocumentSource, inMemory } from './documents/document-source.js';
import { bytesOf, exampleBadge, exampleIssuer, exampleSubject, exampleWorld } from './issue/example.js';
import { signCredential } from './issue/sign-credential.js';
import { statusEntry, statusListCredential } from './issue/status-list.js';
import type { JsonObject } from './json/json.js';
import { LIMITS } from './limits.js';
import { verifyCredential } from './verify-credential.js';

jest.setTimeout(30_000);

const academy = exampleIssuer(1);
const attacker = exampleIssuer(2);
const created = '2026-01-01T00:00:00Z';
const now = new Date('2026-06-01T00:00:00Z');
const ada = ['ada@example.org'];

const signed = (change: JsonObject = {}, proof: JsonObject = {}, by = academy): Promise<JsonObject> => signCredential(exampleBadge(academy.did, change), { ...by, created, proof });
const verify = (document: unknown, also: { identifiers?: string[] | null; documents?: DocumentSource; now?: Date } = {}): Promise<Report> =>
  verifyCredential(bytesOf(document), { now, documents: exampleWorld(), identifiers: ada, clockSkewSeconds: 60, ...also });
const codes = (report: Report): string[] => report.findings.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').map(({ code }) => code);

describe('a sound badge', () => {
  it('is accepted with every check in order', async () => {
    const report = await verify(await signed());
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'ob3-di' });
    expect(report.findings.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(['structure pass', 'proof pass', 'key pass', 'recipient pass', 'validity pass', 'status none']);
    expect(report.findings.every(({ at }) => at === now.toISOString())).toBe(true);
  });

  it('says what it awards', async () => {
    const { claim } = await verify(await signed());
    expect(claim).toMatchObject({
      issuer: { id: academy.did, name: 'Example Academy' },
      achievement: { name: 'Data Analysis' },
      validUntil: '2027-01-01T00:00:00.000Z',
      alignments: [{ targetName: 'analyse big data' }],
    });
  });

  it('is written the same way twice', async () => {
    expect(await signed()).toEqual(await signed());
  });

  it('is accepted whatever the order of its members', async () => {
    const badge = await signed();
    expect((await verify(Object.fromEntries(Object.entries(badge).reverse()))).verdict).toBe('accept');
  });
});

describe('a forged badge', () => {
  it.each<[string, (badge: JsonObject) => JsonObject, string]>([
    ['another achievement', (badge) => ({ ...badge, name: 'Brain surgery' }), 'tampered'],
    ['a longer life', (badge) => ({ ...badge, validUntil: '2099-01-01T00:00:00Z' }), 'tampered'],
    ['no end', ({ validUntil: _, ...badge }) => badge, 'tampered'],
    ['another recipient', (badge) => ({ ...badge, credentialSubject: exampleSubject({ identifier: [] }) }), 'tampered'],
    ['another issuer', (badge) => ({ ...badge, issuer: { ...(badge['issuer'] as JsonObject), id: attacker.did } }), 'tampered'],
    ['an edited proof date', (badge) => ({ ...badge, proof: { ...(badge['proof'] as JsonObject), created: '2026-01-02T00:00:00Z' } }), 'tampered'],
    ['no proof value', (badge) => ({ ...badge, proof: { ...(badge['proof'] as JsonObject), proofValue: '' } }), 'tampered'],
    ['a short proof value', (badge) => ({ ...badge, proof: { ...(badge['proof'] as JsonObject), proofValue: 'z2' } }), 'tampered'],
    ['a proof value of another alphabet', (badge) => ({ ...badge, proof: { ...(badge['proof'] as JsonObject), proofValue: 'uAAAA' } }), 'tampered'],
    ['a term without meaning', (badge) => ({ ...badge, clearance: 'top secret' }), 'malformed'],
  ])('with %s', async (_, change, outcome) => {
    expect(await verify(change(await signed()))).toMatchObject({ verdict: 'reject', outcome });
  });

  it('signed by another key, in the name of the academy', async () => {
    const report = await verify(await signed({}, {}, attacker));
    expect(report).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
    expect(codes(report)).toEqual(['key-of-other-issuer']);
  });

  it('signed by another key, under the name of the academy’s key', async () => {
    const badge = await signed({}, { verificationMethod: academy.verificationMethod }, attacker);
    expect(await verify(badge)).toMatchObject({ verdict: 'reject', outcome: 'tampered' });
  });

  it.each(['authentication', 'keyAgreement', 'capabilityInvocation'])('signed for %s', async (proofPurpose) => {
    expect(await verify(await signed({}, { proofPurpose }))).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
  });

  it('with its proof removed is no more than a claim', async () => {
    const { proof: _, ...badge } = await signed();
    expect(await verify(badge)).toMatchObject({ verdict: 'indeterminate', outcome: 'unsigned' });
  });

  it('with a proof of another suite is not established', async () => {
    expect(await verify({ ...(await signed()), proof: { type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023' } })).toMatchObject({ verdict: 'indeterminate', outcome: 'unsupported' });
  });
});

describe('several proofs', () => {
  it('are accepted when all of them hold', async () => {
    const twice = await signCredential(await signed(), { ...academy, created: '2026-02-01T00:00:00Z' });
    expect(await verify(twice)).toMatchObject({ verdict: 'accept' });
  });

  it('are refused when one of two does not, in either order', async () => {
    const { proof, ...badge } = await signed();
    const bad = { ...(proof as JsonObject), created: '2026-03-01T00:00:00Z' };
    expect(await verify({ ...badge, proof: [proof, bad] })).toMatchObject({ verdict: 'reject', outcome: 'tampered' });
    expect(await verify({ ...badge, proof: [bad, proof] })).toMatchObject({ verdict: 'reject', outcome: 'tampered' });
  });

  it('are refused when one is somebody else’s', async () => {
    expect(await verify(await signCredential(await signed(), { ...attacker, created }))).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
  });

  it('hold as a chain, and not when its first link is cut out', async () => {
    const first = await signed({}, { id: 'urn:uuid:1' });
    const chain = await signCredential(first, { ...academy, created, proof: { previousProof: 'urn:uuid:1' } });
    expect(await verify(chain)).toMatchObject({ verdict: 'accept' });
    expect(await verify({ ...chain, proof: (chain['proof'] as unknown[]).slice(1) })).toMatchObject({ verdict: 'reject', outcome: 'tampered' });
  });

  it('do not hold when one is chained to a proof that never was', async () => {
    expect(codes(await verify(await signed({}, { previousProof: 'urn:uuid:nowhere' })))).toEqual(['proof-chain-broken']);
  });

  it('are not counted for ever', async () => {
    const { proof, ...badge } = await signed();
    const report = await verify({ ...badge, proof: new Array<unknown>(LIMITS.proofs + 1).fill(proof) });
    expect(codes(report)).toEqual(['proof-too-many']);
  });
});

describe('an end and a beginning', () => {
  it.each([
    ['one millisecond before its end', '2026-12-31T23:59:59.999Z', 'verified'],
    ['at its end', '2027-01-01T00:00:00.000Z', 'expired'],
    ['just after its end, skew or not', '2027-01-01T00:00:30.000Z', 'expired'],
    ['a minute before its start', '2025-12-31T23:59:00.000Z', 'verified'],
    ['more than a minute before its start', '2025-12-31T23:58:59.999Z', 'not-yet-valid'],
  ])('%s', async (_, instant, outcome) => {
    expect((await verify(await signed(), { now: new Date(instant) })).outcome).toBe(outcome);
  });

  it('end with the proof when that ends first', async () => {
    expect((await verify(await signed({}, { expires: '2026-05-01T00:00:00Z' }))).outcome).toBe('expired');
  });

  it.each(['2026-01-01T00:00:00', '2026-01-01', 'tomorrow', 1767225600])('%j is no date', async (validFrom) => {
    expect(await verify({ ...(await signed()), validFrom })).toMatchObject({ verdict: 'reject', outcome: 'malformed' });
  });

  it('in the wrong order are malformed', async () => {
    expect(await verify(await signed({ validUntil: '2025-01-01T00:00:00Z' }))).toMatchObject({ verdict: 'reject', outcome: 'malformed' });
  });
});

describe('the state of a badge', () => {
  const url = 'https://academy.example/status/1';
  const list = (purpose: 'revocation' | 'suspension', set: number[], by = academy, change: JsonObject = {}): Promise<JsonObject> =>
    signCredential({ ...statusListCredential({ id: url, issuer: by.did, purpose, validFrom: created, set }), ...change }, { ...by, created });
  const entry = (purpose: 'revocation' | 'suspension' = 'revocation', change: JsonObject = {}): JsonObject => ({ ...statusEntry(url, purpose, 42), ...change });
  const ask = async (document: unknown, credentialStatus: unknown = entry(), at?: Date): Promise<Report> => verify(await signed({ credentialStatus }), { documents: exampleWorld({ [url]: document }, at) });

  it('is clear when its bit is', async () => expect(await ask(await list('revocation', [41, 43]))).toMatchObject({ verdict: 'accept' }));
  it('is revoked when its bit is set', async () => expect(await ask(await list('revocation', [42]))).toMatchObject({ verdict: 'reject', outcome: 'revoked' }));
  it('is suspended likewise', async () => expect(await ask(await list('suspension', [42]), entry('suspension'))).toMatchObject({ verdict: 'reject', outcome: 'suspended' }));

  it('is revoked when any of its lists says so', async () => {
    const documents = exampleWorld({ [url]: await list('revocation', []), [`${url}s`]: await list('suspension', [42]) });
    const both = [entry(), { ...statusEntry(`${url}s`, 'suspension', 42) }];
    expect(await verify(await signed({ credentialStatus: both }), { documents })).toMatchObject({ verdict: 'reject', outcome: 'suspended' });
  });

  it.each<[string, () => Promise<unknown>, JsonObject, string]>([
    ['nobody answers', async () => undefined, {}, 'status-unreachable'],
    ['the list is forged', async () => ({ ...(await list('revocation', [42])), validFrom: '2025-01-01T00:00:00Z' }), {}, 'status-list-forged'],
    ['the list is not signed', async () => statusListCredential({ id: url, issuer: academy.did, purpose: 'revocation', validFrom: created, set: [] }), {}, 'status-list-unproven'],
    ['the list is signed by another than its issuer', async () => list('revocation', [], attacker, { issuer: academy.did }), {}, 'status-list-forged'],
    ['the list has expired', async () => list('revocation', [], academy, { validUntil: '2026-05-01T00:00:00Z' }), {}, 'status-list-expired'],
    ['the list is not yet valid', async () => list('revocation', [], academy, { validFrom: '2026-07-01T00:00:00Z' }), {}, 'status-list-not-yet-valid'],
    ['the list is for something else', async () => list('suspension', []), {}, 'status-purpose-differs'],
    ['the list is a badge', async () => signed(), {}, 'status-list-invalid'],
    ['the list is no document', async () => '<html>', {}, 'status-list-forged'],
    ['the index lies past the end', async () => list('revocation', []), { statusListIndex: '131072' }, 'status-index-out-of-range'],
    ['the index is negative', async () => list('revocation', []), { statusListIndex: '-1' }, 'status-entry-unreadable'],
    ['the index is hexadecimal', async () => list('revocation', []), { statusListIndex: '0x2a' }, 'status-entry-unreadable'],
    ['the purpose is unheard of', async () => list('revocation', []), { statusPurpose: 'revocatioN' }, 'status-entry-unreadable'],
    ['the kind of list is unheard of', async () => list('revocation', []), { type: 'https://example.org/MyList' }, 'status-type-unsupported'],
  ])('is unknown when %s', async (_, document, change, code) => {
    const body = await document();
    const base = entry('revocation', change);
    const plain = change['type'] === undefined ? base : { id: base['id'], type: change['type'] };
    const documents = body === undefined ? exampleWorld() : exampleWorld({ [url]: body });
    const report = await verify(await signed({ credentialStatus: plain }), { documents });
    expect(report).toMatchObject({ verdict: 'indeterminate', outcome: 'status-error' });
    expect(codes(report)).toEqual([code]);
  });

  it.each([
    ['its own issuer', academy, 'accept', 'status-clear'],
    ['anybody else', attacker, 'indeterminate', 'status-list-issuer-differs'],
  ])('is read from a list handed in as a file when that is signed by %s', async (_, by, verdict, code) => {
    const handedIn = inMemory(new Map([[url, { kind: 'found', body: bytesOf(await list('revocation', [], by)), at: new Date('2026-06-01T00:00:00Z'), isHandedIn: true }]]));
    const report = await verify(await signed({ credentialStatus: entry() }), { documents: handedIn });
    expect(report).toMatchObject({ verdict, findings: expect.arrayContaining([expect.objectContaining({ check: 'status', code })]) });
  });

  it('may be given by a number as 1EdTech does', async () => {
    expect((await ask(await list('revocation', [42]), entry('revocation', { statusListIndex: 42 }))).outcome).toBe('revoked');
  });

  it.each([
    ['two hours old', '2026-05-31T22:00:00Z', [], 'accept status-clear'],
    ['two days old', '2026-05-30T00:00:00Z', [], 'accept status-clear-stale'],
    ['eight days old', '2026-05-24T00:00:00Z', [], 'indeterminate status-outdated'],
    ['eight days old, and set', '2026-05-24T00:00:00Z', [42], 'reject revoked'],
  ])('from a list %s', async (_, at, set, expected) => {
    const report = await ask(await list('revocation', set), entry(), new Date(at));
    expect(`${report.verdict} ${report.findings.find(({ check }) => check === 'status')?.code}`).toBe(expected);
  });

  it('from a list of another issuer is told apart', async () => {
    const report = await ask(await list('revocation', [], attacker));
    expect(report.verdict).toBe('accept');
    expect(report.findings.find(({ check }) => check === 'status')?.detail).toMatchObject({ listIssuer: attacker.did });
  });

  it('is never asked for a forgery', async () => {
    const asked: string[] = [];
    const documents: DocumentSource = { get: async (address) => (asked.push(address), { kind: 'gone' }) };
    await verify({ ...(await signed({ credentialStatus: entry() })), name: 'forged' }, { documents });
    expect(asked).toEqual([]);
  });

  it.each(['http://academy.example/list', 'https://169.254.169.254/list', 'https://localhost/list', 'file:///etc/passwd'])('is never asked at %s', async (address) => {
    const asked: string[] = [];
    const documents: DocumentSource = { get: async (other) => (asked.push(other), { kind: 'gone' }) };
    const report = await verify(await signed({ credentialStatus: statusEntry(address, 'revocation', 1) }), { documents });
    expect(codes(report)).toEqual(['status-address-refused']);
    expect(asked).toEqual([]);
  });
});
