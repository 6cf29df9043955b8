import { describe, expect, it, jest } from '@jest/globals';
import type { ClaimedStatus } from '@tessera/domain';
import { gzipSync } from 'node:zlib';
import type { Checked } from '../checked.js';
import { pinnedContexts } from '../context/pinned.js';
import { inMemory } from '../documents/document-source.js';
import { bytesOf, exampleIssuer } from '../issue/example.js';
import { signCredential } from '../issue/sign-credential.js';
import { statusListCredential } from '../issue/status-list.js';
import type { JsonObject } from '../json/json.js';
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
  const proof = { type: 'EcdsaSecp256k1Signature2019', created, proofPurpose: 'assertionMethod', verificationMethod: `${academy.did}#x`, jws: 'x' };
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
