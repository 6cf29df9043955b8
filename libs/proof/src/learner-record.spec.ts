import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import fc from 'fast-check';
import type { DocumentSource } from './documents/document-source.js';
import { altered, pathsIn } from './issue/alter.js';
import { bakePng, bakeSvg } from './issue/bake.js';
import { bytesOf, exampleBadge, exampleIssuer, exampleSubject, exampleWorld } from './issue/example.js';
import { examplePresentation, exampleRecord, recordSubject } from './issue/example-record.js';
import { signCredential } from './issue/sign-credential.js';
import { signJwt } from './issue/sign-jwt.js';
import { statusEntry, statusListCredential } from './issue/status-list.js';
import type { JsonObject } from './json/json.js';
import { LIMITS } from './limits.js';
import { readCredential } from './read-credential.js';
import { verifyCredential } from './verify-credential.js';

jest.setTimeout(60_000);

const academy = exampleIssuer(1);
const registrar = exampleIssuer(3);
const attacker = exampleIssuer(2);
const created = '2026-02-01T00:00:00Z';
const now = new Date('2026-06-01T00:00:00Z');
const url = 'https://academy.example/status/1';

const badge = (change: JsonObject = {}, by = academy, proof: JsonObject = {}): Promise<JsonObject> => signCredential(exampleBadge(academy.did, { id: 'urn:uuid:00000000-0000-4000-8000-000000000001', ...change }), { ...by, created, proof });
const record = (inner: readonly unknown[], change: JsonObject = {}): Promise<JsonObject> => signCredential(exampleRecord(registrar.did, inner, change), { ...registrar, created });
const verify = (document: unknown, { identifiers = ['ada@example.org'], documents = exampleWorld() }: { identifiers?: readonly string[] | null; documents?: DocumentSource } = {}): Promise<Report> =>
  verifyCredential(document instanceof Uint8Array ? document : bytesOf(document), { now, documents, identifiers, clockSkewSeconds: 60 });
const inside = (report: Report): string[] => (report.nested ?? []).map(({ verdict, outcome }) => `${verdict} ${outcome}`);
const told = ({ findings }: Report): string[] => findings.filter(({ check }) => check === 'nested').map(({ outcome, code }) => `${outcome} ${code}`);

let good: JsonObject;
let forged: JsonObject;
beforeAll(async () => {
  good = await badge();
  forged = { ...good, name: 'Brain Surgery' };
});

describe('a learner record', () => {
  it('is accepted, and so is the badge inside, each on its own', async () => {
    const report = await verify(await record([good]));
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'clr2', claim: { name: 'Transcript', issuer: { id: registrar.did }, achievement: null } });
    expect(report.nested).toMatchObject([{ verdict: 'accept', format: 'ob3-di', claim: { achievement: { name: 'Data Analysis' }, issuer: { id: academy.did } } }]);
    expect(report.findings.find(({ check }) => check === 'nested')).toMatchObject({ outcome: 'pass', code: 'nested-verified', detail: { number: '1', name: 'Data Analysis', issuer: academy.did, outcome: 'verified' } });
  });

  it('tells how its achievements hang together', async () => {
    expect((await verify(await record([good]))).claim?.associations).toEqual([{ type: 'isPartOf', sourceId: 'urn:uuid:00000000-0000-4000-8000-000000000001', targetId: 'urn:uuid:00000000-0000-4000-8000-000000000002' }]);
  });

  it('may hold nothing', async () => expect(await verify(await record([]))).toMatchObject({ verdict: 'accept', nested: [] }));

  it('may be a token, and hold tokens', async () => {
    const inner = signJwt(exampleBadge(academy.did), { privateKey: academy.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
    const envelope = { '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt,${inner}` };
    const token = signJwt(exampleRecord(registrar.did, [inner, envelope, good]), { privateKey: registrar.privateKey, alg: 'EdDSA', kid: registrar.verificationMethod });
    const report = await verify(token);
    expect(report).toMatchObject({ verdict: 'accept', format: 'clr2' });
    expect(inside(report)).toEqual(['accept verified', 'accept verified', 'accept verified']);
  });

  it('may come in a picture', async () => {
    const text = JSON.stringify(await record([good]));
    for (const picture of [bakePng(text, 'clrcredential'), bytesOf(bakeSvg(text, { namespace: 'https://purl.imsglobal.org/clr/v2p0' }))]) {
      expect(await verify(picture)).toMatchObject({ verdict: 'accept', format: 'clr2-baked', nested: [{ verdict: 'accept' }] });
    }
  });

  it('of a draft that nobody publishes any more is neither right nor wrong', async () => {
    const draft = { ...(await record([good])), '@context': ['https://www.w3.org/ns/credentials/v2', 'https://dc.imsglobal.org/draft/clr/v2p0/context'] };
    expect(await verify(draft)).toMatchObject({ verdict: 'indeterminate', outcome: 'unsupported', findings: expect.arrayContaining([expect.objectContaining({ code: 'context-retired' })]) });
    expect(await verify({ ...draft, '@context': [...draft['@context'], 'https://evil.example/context'] })).toMatchObject({ verdict: 'reject', outcome: 'malformed' });
    const { proof: _, ...unsigned } = draft as JsonObject;
    const token = (by: typeof registrar): string => signJwt(unsigned, { privateKey: by.privateKey, alg: 'EdDSA', kid: by.verificationMethod });
    expect(await verify(token(registrar))).toMatchObject({ verdict: 'indeterminate', outcome: 'unsupported' });
    expect(await verify(token(attacker))).toMatchObject({ verdict: 'reject', outcome: 'unbound' });
  });

  it('says what it is without being checked', async () => expect(readCredential(bytesOf(await record([good])))).toMatchObject({ kind: 'credential', format: 'clr2', claim: { name: 'Transcript' } }));
});

describe('a record that was signed around', () => {
  it.each<[string, () => Promise<unknown>, string, string, string]>([
    ['a forged badge', async () => forged, 'reject tampered', 'reject tampered', 'fail nested-tampered'],
    ['a badge signed by another than it names', () => badge({}, attacker), 'reject unbound', 'reject unbound', 'fail nested-unbound'],
    ['a badge signed for another purpose', () => badge({}, academy, { proofPurpose: 'authentication' }), 'reject unbound', 'reject unbound', 'fail nested-unbound'],
    ['a token without a signature', async () => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(exampleBadge(academy.did))).toString('base64url')}.`, 'reject tampered', 'reject tampered', 'fail nested-tampered'],
    ['a badge that hides parts', async () => `${signJwt(exampleBadge(academy.did), { privateKey: academy.privateKey, alg: 'EdDSA' })}~WyJ4Il0~`, 'accept verified', 'indeterminate unsupported', 'none nested-not-accepted'],
    ['a badge without a proof', async () => exampleBadge(academy.did), 'accept verified', 'indeterminate unsigned', 'none nested-not-accepted'],
    ['a badge that has ended', () => badge({ validUntil: '2026-03-01T00:00:00Z' }), 'accept verified', 'reject expired', 'none nested-not-accepted'],
    ['a badge that has not begun', () => badge({ validFrom: '2026-07-01T00:00:00Z' }), 'accept verified', 'reject not-yet-valid', 'none nested-not-accepted'],
    ['a badge of somebody else', () => badge({ credentialSubject: exampleSubject({ identifier: [{ type: 'IdentityObject', hashed: false, identityType: 'emailAddress', identityHash: 'bob@example.org' }] }) }), 'accept verified', 'reject recipient-mismatch', 'none nested-not-accepted'],
    ['a badge whose issuer cannot be asked', () => badge({ issuer: 'https://academy.example/issuer' }, { ...academy, verificationMethod: 'https://academy.example/issuer#1' }), 'accept verified', 'indeterminate key-unresolvable', 'none nested-not-accepted'],
    ['a badge whose state cannot be asked', () => badge({ credentialStatus: statusEntry(url, 'revocation', 42) }), 'accept verified', 'indeterminate status-error', 'none nested-not-accepted'],
  ])('%s', async (_, inner, ...[whole, each, finding]) => {
    const value = await inner();
    const signer = { privateKey: registrar.privateKey, alg: 'EdDSA', kid: registrar.verificationMethod } as const;
    const report = await verify(signJwt(exampleRecord(registrar.did, [good, value]), signer));
    expect(`${report.verdict} ${report.outcome}`).toBe(whole);
    expect(inside(report)).toEqual(['accept verified', each]);
    expect(told(report)).toEqual(['pass nested-verified', finding]);
  });

  it('a badge that was revoked since', async () => {
    const list = await signCredential(statusListCredential({ id: url, issuer: academy.did, purpose: 'revocation', validFrom: created, set: [42] }), { ...academy, created });
    const report = await verify(await record([await badge({ credentialStatus: statusEntry(url, 'revocation', 42) })]), { documents: exampleWorld({ [url]: list }) });
    expect([report.verdict, ...inside(report)]).toEqual(['accept', 'reject revoked']);
  });

  it('a badge whose issuer does not list its key any more', async () => {
    const issuer = 'https://academy.example/issuer';
    const inner = await badge({ issuer }, { ...academy, verificationMethod: `${issuer}#old` });
    const report = await verify(await record([inner]), { documents: exampleWorld({ [issuer]: { id: issuer, assertionMethod: [] } }) });
    expect([report.verdict, ...inside(report)]).toEqual(['accept', 'reject unbound']);
  });

  it('something that is no credential', async () => {
    const signer = { privateKey: registrar.privateKey, alg: 'EdDSA', kid: registrar.verificationMethod } as const;
    for (const nothing of ['x', 7, null, {}, [good]]) {
      const report = await verify(signJwt(exampleRecord(registrar.did, [nothing]), signer));
      expect([report.verdict, ...inside(report), ...told(report)]).toEqual(['indeterminate', 'reject malformed', 'unknown nested-malformed']);
    }
  });

  it('a badge that lost its own contexts, which its record would lend it', async () => {
    const { '@context': _, ...bare } = good;
    const report = await verify(await record([bare]));
    expect([report.verdict, ...inside(report)]).toEqual(['indeterminate', 'reject malformed']);
  });
});

describe('a forged record', () => {
  it('spoils nothing of the badge inside, and gains nothing from it', async () => {
    const report = await verify({ ...(await record([good])), name: 'Better transcript' });
    expect(report).toMatchObject({ verdict: 'reject', outcome: 'tampered', nested: [{ verdict: 'accept' }] });
  });

  it.each<[string, (whole: JsonObject) => Promise<JsonObject>]>([
    ['a badge put in', async (whole) => ({ ...whole, credentialSubject: recordSubject([good, await badge({ id: 'urn:uuid:00000000-0000-4000-8000-000000000009' })]) })],
    ['a badge put in twice', async (whole) => ({ ...whole, credentialSubject: recordSubject([good, good]) })],
    ['its badge taken out', async (whole) => ({ ...whole, credentialSubject: recordSubject([]) })],
    ['its badge replaced by another genuine one', async (whole) => ({ ...whole, credentialSubject: recordSubject([await badge({ name: 'Another' })]) })],
    ['its badge as the whole', async (whole) => ({ ...whole, credentialSubject: good['credentialSubject']! })],
    ['an association turned round', async (whole) => ({ ...whole, credentialSubject: recordSubject([good], { association: [{ type: 'Association', associationType: 'isParentOf', sourceId: 'urn:uuid:00000000-0000-4000-8000-000000000001', targetId: 'urn:uuid:00000000-0000-4000-8000-000000000002' }] }) })],
  ])('with %s is rejected', async (_, change) => {
    expect((await verify(await change(await record([good])))).verdict).toBe('reject');
  });

  it('is not accepted with any member altered, of its own or of the badge inside', async () => {
    const whole = await record([good]);
    const forgeries = pathsIn(whole).flatMap((path) => [undefined, 'https://attacker.example.org/x'].map((value) => altered(whole, path, value)));
    expect(forgeries.length).toBeGreaterThan(150);
    for (const each of forgeries) expect([(await verify(each)).verdict, JSON.stringify(each)]).not.toEqual(['accept', expect.anything()]);
  });

  it('is not accepted with any byte changed, as a token', async () => {
    const token = signJwt(exampleRecord(registrar.did, [good]), { privateKey: registrar.privateKey, alg: 'EdDSA', kid: registrar.verificationMethod });
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bytes = Buffer.from(token);
        bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
        expect((await verify(bytes)).verdict).not.toBe('accept');
      }),
    );
  });

  it('is rejected for somebody whom it does not name, whatever is inside', async () => {
    expect(await verify(await record([good]), { identifiers: ['bob@example.org'] })).toMatchObject({ verdict: 'reject', outcome: 'recipient-mismatch' });
  });

  it('that names nobody is for whom all of its badges name', async () => {
    const unnamed = await record([good], { credentialSubject: JSON.parse(JSON.stringify(recordSubject([good], { identifier: undefined }))) as JsonObject });
    expect(await verify(unnamed)).toMatchObject({ verdict: 'accept' });
    expect(await verify(unnamed, { identifiers: ['bob@example.org'] })).toMatchObject({ verdict: 'reject', outcome: 'recipient-mismatch' });
    expect(await verify(unnamed, { identifiers: [] })).toMatchObject({ verdict: 'indeterminate', outcome: 'recipient-unestablished' });
  });
});

describe('records inside records', () => {
  const signer = { privateKey: registrar.privateKey, alg: 'EdDSA', kid: registrar.verificationMethod } as const;
  const around = (inner: readonly unknown[]): string => signJwt(exampleRecord(registrar.did, inner), signer);

  it('are looked into as deep as allowed, and no deeper', async () => {
    expect(LIMITS.nesting).toBe(3);
    expect(await verify(around([around([good])]))).toMatchObject({ verdict: 'accept', nested: [{ verdict: 'accept', nested: [{ verdict: 'accept' }] }] });
    const deep = await verify(around([around([around([good])])]));
    expect(deep.nested?.[0]?.nested?.[0]).toMatchObject({ verdict: 'indeterminate', findings: expect.arrayContaining([expect.objectContaining({ code: 'nested-too-deep' })]) });
  });

  it('spoil the whole from any depth', async () => {
    expect(await verify(around([around([forged])]))).toMatchObject({ verdict: 'reject', nested: [{ verdict: 'reject', outcome: 'tampered' }] });
  });

  it('are counted as many as allowed, and no more', async () => {
    const short = 'a.b.c';
    const full = await verify(around(new Array<string>(LIMITS.nested).fill(short)));
    expect(full.nested).toHaveLength(LIMITS.nested);
    const over = await verify(around(new Array<string>(LIMITS.nested + 1).fill(short)));
    expect(over).toMatchObject({ verdict: 'indeterminate', outcome: 'unsupported' });
    expect(over.nested).toBeUndefined();
    const nodes = (count: number): unknown => ({ x: Array.from({ length: count - 1 }, () => ({})) });
    const large = async (count: number): Promise<number | undefined> => (await verify(examplePresentation([nodes(count - 10), nodes(10)]))).nested?.length;
    expect([await large(LIMITS.nestedNodes), await large(LIMITS.nestedNodes + 1)]).toEqual([2, undefined]);
    const shared = await verify(around([around(new Array<string>(LIMITS.nested - 2).fill(short)), around([short])]));
    expect(shared.nested?.map(({ findings }) => findings.some(({ code }) => code === 'nested-too-many'))).toEqual([false, true]);
  });
});
