import { describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@tessera/domain';
import { pinnedContexts } from './context/pinned.js';
import type { DocumentSource } from './documents/document-source.js';
import { bytesOf, exampleBadge, exampleIssuer, exampleWorld } from './issue/example.js';
import { signCredential } from './issue/sign-credential.js';
import { statusEntry, statusListCredential } from './issue/status-list.js';
import type { JsonObject } from './json/json.js';
import { judge } from './judge.js';
import { prove, type Proven } from './prove.js';

jest.setTimeout(30_000);

const academy = exampleIssuer(1);
const created = '2026-01-01T00:00:00Z';
const url = 'https://academy.example/status/1';
const badge = (): Promise<JsonObject> => signCredential(exampleBadge(academy.did, { credentialStatus: statusEntry(url, 'revocation', 42) }), { ...academy, created });
const list = (set: number[]): Promise<JsonObject> => signCredential(statusListCredential({ id: url, issuer: academy.did, purpose: 'revocation', validFrom: created, set }), { ...academy, created });
const judged = async (proven: Proven, set: number[], now = '2026-06-01T00:00:00Z'): Promise<Report> =>
  judge(proven, { now: new Date(now), documents: exampleWorld({ [url]: await list(set) }, new Date(now)), identifiers: ['ada@example.org'], clockSkewSeconds: 60 });

describe('a proof that was kept', () => {
  it('is plain data, and bears the names under which it may be kept', async () => {
    const proven = await prove(bytesOf(await badge()), { documents: exampleWorld(), contexts: pinnedContexts });
    expect(JSON.parse(JSON.stringify(proven))).toEqual(proven);
    expect(proven).toMatchObject({ contexts: pinnedContexts.version, format: 'ob3-di' });
    expect(proven.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the same at any time: dates, holder and status come after', async () => {
    const proven = JSON.parse(JSON.stringify(await prove(bytesOf(await badge()), { documents: exampleWorld(), contexts: pinnedContexts }))) as Proven;
    expect((await judged(proven, [])).outcome).toBe('verified');
    expect((await judged(proven, [42])).outcome).toBe('revoked');
    expect((await judged(proven, [], '2027-01-01T00:00:00Z')).outcome).toBe('expired');
    expect((await judged(proven, [], '2025-01-01T00:00:00Z')).outcome).toBe('not-yet-valid');
  });

  it('of nothing stays nothing', async () => {
    const proven = await prove(bytesOf({}), { documents: exampleWorld(), contexts: pinnedContexts });
    expect(await judged(proven, [])).toMatchObject({ verdict: 'reject', outcome: 'malformed', claim: null });
  });

  it('is judged by the list as it is now, however often the same list was opened before', async () => {
    const asked: string[] = [];
    let body = bytesOf(await list([]));
    const documents: DocumentSource = { get: async (address) => (asked.push(address), { kind: 'found', body, at: new Date('2026-06-01T00:00:00Z') }) };
    const proven = await prove(bytesOf(await badge()), { documents, contexts: pinnedContexts });
    const again = (): Promise<Report> => judge(proven, { now: new Date('2026-06-01T00:00:00Z'), documents, identifiers: null, clockSkewSeconds: 60 });
    expect((await again()).outcome).toBe('verified');
    body = bytesOf(await list([42]));
    expect((await again()).outcome).toBe('revoked');
    expect(asked).toEqual([url, url]);
  });

  it('whose list broke on the way is asked again', async () => {
    const sound = bytesOf(await list([]));
    let body: Uint8Array = Buffer.from('{');
    const documents: DocumentSource = { get: async () => ({ kind: 'found', body, at: new Date('2026-06-01T00:00:00Z') }) };
    const proven = await prove(bytesOf(await badge()), { documents, contexts: pinnedContexts });
    const again = (): Promise<Report> => judge(proven, { now: new Date('2026-06-01T00:00:00Z'), documents, identifiers: null, clockSkewSeconds: 60 });
    expect((await again()).outcome).toBe('status-error');
    body = sound;
    expect((await again()).outcome).toBe('verified');
  });
});
