import { describe, expect, it, jest } from '@jest/globals';
import type { ClaimedStatus } from '@tessera/domain';
import { gzipSync } from 'node:zlib';
import type { Checked } from '../checked.js';
import { pinnedContexts } from '../context/pinned.js';
import { inMemory } from '../documents/document-source.js';
import { bytesOf, exampleIssuer } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { signJwt } from '../issue/sign-jwt.js';
import { statusList, statusListCredential } from '../issue/status-list.js';
import type { JsonObject } from '../json/json.js';
import { LIMITS } from '../limits.js';
import { checkStatus } from './check-status.js';

jest.setTimeout(30_000);

const academy = exampleIssuer(1);
const url = 'https://academy.example/status/1';
const now = new Date('2026-06-01T00:00:00Z');
const created = '2026-01-01T00:00:00Z';

/** Entries of four bits each: 0, 1, 2, ... */
const NIBBLES = `u${gzipSync(Buffer.from(Array.from({ length: 65_536 }, (_, at) => ((2 * at) % 16) * 16 + ((2 * at + 1) % 16)))).toString('base64url')}`;

const unsigned = (subject: JsonObject): JsonObject => {
  const list = statusListCredential({ id: url, issuer: academy.did, purpose: 'revocation', validFrom: created, set: [42] });
  return { ...list, credentialSubject: { ...(list['credentialSubject'] as JsonObject), ...subject } };
};
const signed = async (subject: JsonObject): Promise<JsonObject> => signCredential(JSON.parse(JSON.stringify(unsigned(subject))) as JsonObject, { ...academy, created });

const ask = async (list: unknown, change: Partial<ClaimedStatus>, isHandedIn = false): Promise<Checked> => {
  const documents = inMemory(new Map([[url, { kind: 'found', body: bytesOf(list), at: now, isHandedIn }]]));
  const entry: ClaimedStatus = { type: 'BitstringStatusListEntry', purpose: 'revocation', list: url, index: 42, ...change };
  const [finding] = await checkStatus({ statuses: [entry] }, { credentialId: null, issuer: { id: academy.did, name: null }, documents, contexts: pinnedContexts, now, clockSkewSeconds: 60 });
  return finding!;
};
const said = ({ outcome, code }: Checked): string => `${outcome} ${code}`;

describe('a list of bits', () => {
  it.each<[string, JsonObject, Partial<ClaimedStatus>, string]>([
    ['with its bit set', {}, {}, 'fail revoked'],
    ['with its bit clear', {}, { index: 41 }, 'pass status-clear'],
    ['for two purposes', { statusPurpose: ['suspension', 'revocation'] }, {}, 'fail revoked'],
    ['that does not say what it is for', { statusPurpose: undefined }, { purpose: 'suspension' }, 'fail suspended'],
    ['that does not say what it is for, and is clear', { statusPurpose: undefined }, { index: 41 }, 'pass status-clear'],
    ['whose purpose is no text', { statusPurpose: [] }, {}, 'unknown status-purpose-differs'],
    ['with entries of four bits, clear', { encodedList: NIBBLES }, { size: 4, index: 16 }, 'pass status-clear'],
    ['with entries of four bits, set', { encodedList: NIBBLES }, { size: 4, index: 18 }, 'fail revoked'],
    ['with entries of four bits, the last', { encodedList: NIBBLES }, { size: 4, index: 131_071 }, 'fail revoked'],
    ['with entries of four bits, past the last', { encodedList: NIBBLES }, { size: 4, index: 131_072 }, 'unknown status-index-out-of-range'],
    ['with entries of no size', {}, { size: 0 }, 'unknown status-entry-unreadable'],
    ['with entries too wide', {}, { size: 33 }, 'unknown status-entry-unreadable'],
    ['of another kind of entry', {}, { type: 'RevocationList2020Status', index: 41 }, 'pass status-clear'],
  ])('%s', async (_, subject, entry, expected) => expect(said(await ask(await signed(subject), entry))).toBe(expected));

  it('that is younger than it allows is fresh, and older is stale', async () => {
    expect(said(await ask(await signed({ ttl: 0 }), { index: 41 }))).toBe('pass status-clear');
    expect(said(await ask(await signed({ ttl: 60_000 }), { index: 41 }))).toBe('pass status-clear');
  });

  it('with fewer entries than hide a holder says so', async () => {
    const encodedList = `u${gzipSync(Buffer.alloc(12_500)).toString('base64url')}`;
    expect((await ask(await signed({ encodedList }), {})).detail).toMatchObject({ entries: '100000' });
    expect((await ask(await signed({ encodedList: NIBBLES }), { size: 4, index: 0 })).detail).not.toHaveProperty('entries');
    expect((await ask(await signed({ encodedList: NIBBLES }), { size: 5, index: 0 })).detail).toHaveProperty('entries');
  });
});

describe('a list of its own kind', () => {
  const old = (kind: string, context: string, subject: JsonObject): JsonObject => ({
    '@context': ['https://www.w3.org/2018/credentials/v1', context, 'https://w3id.org/security/data-integrity/v2'],
    id: url,
    type: ['VerifiableCredential', `${kind}Credential`],
    issuer: academy.did,
    issuanceDate: created,
    credentialSubject: { id: `${url}#list`, type: kind, encodedList: statusList([42]).slice(1), ...subject },
  });
  const list2021 = old('StatusList2021', 'https://w3id.org/vc/status-list/2021/v1', { statusPurpose: 'suspension' });
  const list2020 = old('RevocationList2020', 'https://w3id.org/vc-revocation-list-2020/v1', {});

  it('is read as StatusList2021', async () => {
    const list = await signCredential(list2021, { ...academy, created });
    expect(said(await ask(list, { type: 'StatusList2021Entry', purpose: 'suspension' }))).toBe('fail suspended');
    expect(said(await ask(list, { type: 'StatusList2021Entry', purpose: 'suspension', index: 41 }))).toBe('pass status-clear');
    expect(said(await ask(list, { type: 'StatusList2021Entry' }))).toBe('unknown status-purpose-differs');
  });

  it('is read as RevocationList2020', async () => {
    const list = await signCredential(list2020, { ...academy, created });
    expect(said(await ask(list, { type: 'RevocationList2020Status' }))).toBe('fail revoked');
    expect(said(await ask(list, { type: 'RevocationList2020Status', index: 41 }))).toBe('pass status-clear');
  });

  it('may be a token', async () => {
    const by = (issuer: typeof academy): string => signJwt(unsigned({}), { privateKey: issuer.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
    expect(said(await ask(by(academy), {}))).toBe('fail revoked');
    expect(said(await ask(by(academy), { index: 41 }))).toBe('pass status-clear');
    expect(said(await ask(by(exampleIssuer(2)), { index: 41 }))).toBe('unknown status-list-forged');
  });

  it('is nothing where its types do not belong together', async () => {
    for (const change of [{ type: ['VerifiableCredential'] }, { credentialSubject: { ...(list2021['credentialSubject'] as JsonObject), type: 'RevocationList2020' } }, { credentialSubject: [list2021['credentialSubject'], { id: 'urn:x:y' }] }]) {
      const token = signJwt({ ...list2021, ...change }, { privateKey: academy.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
      expect(said(await ask(token, { type: 'StatusList2021Entry', purpose: 'suspension', index: 41 }))).toBe('unknown status-list-invalid');
    }
  });

  it('that grows past what may be unpacked is nothing', async () => {
    const bomb = (bytes: number): string => `u${gzipSync(Buffer.alloc(bytes)).toString('base64url')}`;
    const token = (encodedList: string): string => signJwt(unsigned({ encodedList }), { privateKey: academy.privateKey, alg: 'EdDSA', kid: academy.verificationMethod });
    expect(said(await ask(token(bomb(LIMITS.statusList)), {}))).toBe('pass status-clear');
    expect(said(await ask(token(bomb(LIMITS.statusList + 1)), {}))).toBe('unknown status-list-invalid');
  });
});

describe('a message', () => {
  const messages = [{ value: 0, message: 'all is well' }, { value: 2, message: 'under review' }];
  it('is passed on and decides nothing', async () => {
    const list = await signed({ encodedList: NIBBLES, statusPurpose: 'message' });
    expect(await ask(list, { purpose: 'message', size: 4, index: 2, messages })).toMatchObject({ outcome: 'none', code: 'status-message', detail: { value: '0x2', message: 'under review' } });
    expect(await ask(list, { purpose: 'message', size: 4, index: 3, messages })).toMatchObject({ outcome: 'none', code: 'status-message', detail: { value: '0x3' } });
  });

  it('that cannot be had is not missed', async () => {
    expect(said(await ask('<html>', { purpose: 'message', size: 4, index: 2, messages }))).toBe('none status-informative');
    expect(said(await ask(await signed({}), { purpose: 'refresh', index: null }))).toBe('none status-informative');
  });

  it('says why a credential was revoked', async () => {
    expect(await ask(await signed({ encodedList: NIBBLES }), { size: 4, index: 2, messages })).toMatchObject({ code: 'revoked', detail: { message: 'under review' } });
  });
});

describe('a list that is signed in a way that cannot be checked', () => {
  const proof = { type: 'BbsBlsSignature2020', created, proofPurpose: 'assertionMethod', verificationMethod: `${academy.did}#x`, jws: 'x' };
  it('is believed for the worse only', async () => {
    const list = { ...unsigned({}), proof };
    expect(await ask(list, {})).toMatchObject({ outcome: 'fail', code: 'revoked', detail: { proof: 'unsupported' } });
    expect(said(await ask(list, { index: 41 }))).toBe('unknown status-list-unproven');
  });

  it('is not believed at all from somebody who hands it in', async () => expect(said(await ask({ ...unsigned({}), proof }, {}, true))).toBe('unknown status-list-unproven'));
  it('is not believed where a proof that can be checked is wrong', async () => {
    const list = await signed({});
    expect(said(await ask({ ...list, proof: [proof, { ...(list['proof'] as JsonObject), created: '2026-01-03T00:00:00Z' }] }, {}))).toBe('unknown status-list-forged');
  });
});
