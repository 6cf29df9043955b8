import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { altered, pathsIn } from './issue/alter.js';
import { bytesOf, exampleBadge, exampleIssuer, exampleSubject, exampleWorld } from './issue/example.js';
import { examplePresentation, exampleRecord } from './issue/example-record.js';
import { signCredential } from './issue/sign-credential.js';
import { signJwt } from './issue/sign-jwt.js';
import type { JsonObject } from './json/json.js';
import { readCredential } from './read-credential.js';
import { verifyCredential } from './verify-credential.js';

jest.setTimeout(60_000);

const academy = exampleIssuer(1);
const attacker = exampleIssuer(2);
const holder = exampleIssuer(4);
const created = '2026-05-01T00:00:00Z';
const now = new Date('2026-06-01T00:00:00Z');

const badge = (change: JsonObject = {}): Promise<JsonObject> => signCredential(exampleBadge(academy.did, change), { ...academy, created });
const show = (credentials: unknown, change: JsonObject = {}, by = holder, proof: JsonObject = {}): Promise<JsonObject> =>
  signCredential(examplePresentation(credentials, { holder: holder.did, ...change }), { ...by, created, proof: { proofPurpose: 'authentication', challenge: '8f1c', domain: 'wallet.example', ...proof } });
const token = (payload: JsonObject, header: JsonObject = {}, by = holder): string => signJwt(payload, { privateKey: by.privateKey, alg: 'EdDSA', kid: by.verificationMethod, header: { typ: 'vp+jwt', ...header } });
const verify = (document: unknown, identifiers: readonly string[] | null = ['ada@example.org'], documents = exampleWorld()): Promise<Report> =>
  verifyCredential(bytesOf(document), { now, documents, identifiers, clockSkewSeconds: 60 });
const word = ({ verdict, outcome }: Report): string => `${verdict} ${outcome}`;
const codes = ({ findings }: Report): string[] => findings.map(({ outcome, code }) => `${outcome} ${code}`);

let good: JsonObject;
let forged: JsonObject;
let inner: string;
beforeAll(async () => {
  good = await badge();
  forged = { ...good, name: 'Brain Surgery' };
  inner = signJwt(exampleBadge(academy.did), { privateKey: academy.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
});

describe('a presentation of one credential', () => {
  it('is that credential, and says that nobody asked for it', async () => {
    const report = await verify(await show([good]));
    expect(report).toMatchObject({ verdict: 'accept', outcome: 'verified', format: 'vc-presentation', claim: { achievement: { name: 'Data Analysis' } }, nested: [{ verdict: 'accept', format: 'ob3-di' }] });
    expect(codes(report)).toEqual(expect.arrayContaining(['none presentation-proof-holds', 'none presentation-key-of-holder', 'none presentation-not-asked-for', 'pass proof-holds', 'pass recipient-matched']));
  });

  it('may stand bare, in a list, as a token, or in an envelope', async () => {
    const envelope = { '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential', id: `data:application/vc+jwt;charset=utf-8,${inner}` };
    for (const credentials of [good, [good]]) expect(word(await verify(await show(credentials)))).toBe('accept verified');
    for (const credentials of [good, [good], inner, [inner], envelope]) {
      expect(word(await verify(token({ vp: examplePresentation(credentials), iss: holder.did, nonce: 'x', aud: 'y' }, { typ: 'JWT' })))).toBe('accept verified');
      expect(word(await verify(token(examplePresentation(credentials, { holder: holder.did }))))).toBe('accept verified');
    }
  });

  it('may be signed by nobody: it is a bag, and what is inside stands for itself', async () => {
    const report = await verify(examplePresentation([good]));
    expect([word(report), ...codes(report)]).toEqual(expect.arrayContaining(['accept verified', 'none presentation-unsigned', 'none presentation-not-asked-for']));
  });

  it('does not make the credential somebody else’s', async () => expect(word(await verify(await show([good]), ['bob@example.org']))).toBe('reject recipient-mismatch'));
  it('does not establish who received one that names nobody', async () => {
    const unnamed = await badge({ credentialSubject: { ...(JSON.parse(JSON.stringify(exampleSubject({ identifier: undefined }))) as JsonObject), id: holder.did } });
    expect(word(await verify(await show([unnamed])))).toBe('indeterminate recipient-unestablished');
  });

  it.each<[string, () => Promise<unknown>, string]>([
    ['forged', async () => forged, 'reject tampered'],
    ['without a proof', async () => exampleBadge(academy.did), 'indeterminate unsigned'],
    ['that has ended', () => badge({ validUntil: '2026-05-02T00:00:00Z' }), 'reject expired'],
    ['that is none', async () => ({ type: 'x' }), 'reject malformed'],
  ])('%s is no better for it', async (_, credential, expected) => {
    const presented = await credential();
    expect(word(await verify(token({ vp: examplePresentation([presented]), iss: holder.did })))).toBe(expected);
    expect(word(await verify(examplePresentation([presented])))).toBe(expected);
  });

  it('says what it is without being checked', async () => {
    expect(readCredential(bytesOf(await show([good])))).toMatchObject({ kind: 'credential', format: 'vc-presentation', claim: { achievement: { name: 'Data Analysis' } } });
    expect(readCredential(bytesOf(await show([good, good])))).toMatchObject({ kind: 'unsupported', code: 'several-credentials' });
  });
});

describe('a presentation that is signed wrongly', () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ['by somebody else than its holder', () => show([good], {}, attacker), 'reject unbound'],
    ['for no purpose that shows anything', () => show([good], {}, holder, { proofPurpose: 'keyAgreement' }), 'reject unbound'],
    ['and changed afterwards', async () => ({ ...(await show([good])), holder: attacker.did }), 'reject tampered'],
    ['and given another credential afterwards', async () => ({ ...(await show([good])), verifiableCredential: [await badge({ id: 'urn:uuid:00000000-0000-4000-8000-000000000007' })] }), 'reject tampered'],
    ['in a token of somebody else', async () => token({ vp: examplePresentation([inner]), iss: holder.did }, {}, attacker), 'reject unbound'],
    ['in a token under a name that is not its key', async () => token({ vp: examplePresentation([inner]), iss: holder.did }, { kid: holder.verificationMethod }, attacker), 'reject tampered'],
    ['in a token without an algorithm', async () => token({ vp: examplePresentation([inner]), iss: holder.did }, { alg: 'none' }), 'reject tampered'],
    ['in a token that names two holders', async () => token({ vp: examplePresentation([inner], { holder: attacker.did }), iss: holder.did }), 'reject malformed'],
    ['in a token that holds a credential as well', async () => token({ vp: examplePresentation([inner]), vc: good, iss: holder.did }), 'reject malformed'],
    ['in a token with unknown extensions', async () => token({ vp: examplePresentation([inner]), iss: holder.did }, { crit: ['x'], x: 1 }), 'reject malformed'],
    ['in a token of another kind', async () => token({ vp: examplePresentation([inner]), iss: holder.did }, { typ: 'at+jwt' }), 'reject malformed'],
  ])('%s is rejected', async (_, document, expected) => expect(word(await verify(await document()))).toBe(expected));

  it('is rejected where the holder lists the key for assertions only', async () => {
    const did = 'did:web:ada.example.org';
    const method = { id: `${did}#1`, type: 'Multikey', controller: did, publicKeyMultibase: holder.did.slice('did:key:'.length) };
    const listing = (change: JsonObject): JsonObject => ({ id: did, verificationMethod: [method], ...change });
    const shown = await show([good], { holder: did }, { ...holder, verificationMethod: method.id });
    const ask = async (document: JsonObject): Promise<string> => word(await verify(shown, null, exampleWorld({ 'https://ada.example.org/.well-known/did.json': document })));
    expect(await ask(listing({ authentication: [method.id] }))).toBe('accept verified');
    expect(await ask(listing({ assertionMethod: [method.id] }))).toBe('reject unbound');
  });

  it('leaves the credential what it is where its holder cannot be asked', async () => {
    const report = await verify(await show([good], { holder: 'did:web:ada.example.org' }, { ...holder, verificationMethod: 'did:web:ada.example.org#1' }));
    expect([word(report), ...codes(report)]).toEqual(expect.arrayContaining(['accept verified', 'none presentation-holder-unknown']));
  });

  it('is not accepted with any member altered that its holder signed', async () => {
    const shown = await show([good]);
    for (const each of pathsIn(shown).flatMap((path) => [undefined, 'https://attacker.example.org/x'].map((value) => altered(shown, path, value)))) {
      const report = await verify(each);
      const isHeld = !codes(report).some((code) => /presentation-(?:unsigned|holder-unknown)$/.test(code));
      expect([report.verdict, isHeld, JSON.stringify(each)]).not.toEqual(['accept', true, expect.anything()]);
      if (report.verdict === 'accept') expect(report.nested?.map(({ verdict }) => verdict)).toEqual(['accept']);
    }
  });
});

describe('a presentation of several credentials', () => {
  it('is accepted when all of them are, and says nothing itself', async () => {
    const report = await verify(await show([good, await badge({ id: 'urn:uuid:00000000-0000-4000-8000-000000000007' })]));
    expect(report).toMatchObject({ verdict: 'accept', claim: null, nested: [{ verdict: 'accept' }, { verdict: 'accept' }] });
    expect(report.findings.filter(({ detail }) => detail?.['credential'] === '2').map(({ check }) => check)).toEqual(['structure', 'proof', 'key', 'recipient', 'validity', 'status']);
  });

  it('comes to what the worst of them comes to, and each to what it is', async () => {
    const report = await verify(examplePresentation([good, forged, exampleBadge(academy.did)]));
    expect([word(report), ...(report.nested ?? []).map(word)]).toEqual(['reject tampered', 'accept verified', 'reject tampered', 'indeterminate unsigned']);
    expect(word(await verify(examplePresentation([good, exampleBadge(academy.did)])))).toBe('indeterminate unsigned');
  });

  it('may show a record with badges inside, and each counts by itself', async () => {
    const registrar = exampleIssuer(3);
    const record = signJwt(exampleRecord(registrar.did, [inner]), { privateKey: registrar.privateKey, alg: 'EdDSA', kid: registrar.verificationMethod });
    expect(await verify(examplePresentation([record]))).toMatchObject({ verdict: 'accept', claim: { name: 'Transcript' }, nested: [{ format: 'clr2', nested: [{ verdict: 'accept', format: 'ob3-jwt' }] }] });
  });

  it('of none carries no credential', async () => {
    for (const none of [undefined, null, []]) expect(word(await verify(examplePresentation(none)))).toBe('indeterminate no-credential');
  });
});
