import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TypeOrmUnits, UnitsOfWork, workerOf, dataSource } from '@tessera/persistence';
import { createTestDatabase, type TestDatabase } from '@tessera/persistence/testing';
import { analyse, instantAtEndOf, STATES } from '@tessera/domain';
import { BatchReader, LOOK_AGAIN, TakeDocuments, type ClaimedJob, type JobHooks, type Reading, type Stores } from '@tessera/pipeline';
import { didKeyOf, methodOf, signCredential, statusEntry, statusListCredential, type Fetched } from '@tessera/proof';
import { readFile } from '@tessera/sources';
import { createHash, generateKeyPairSync } from 'node:crypto';
import type { DataSource } from 'typeorm';

import { IngestHandler } from '../ingest/ingest.handler.js';
import { Verifiers } from './verifiers.js';
import { VerifyHandler } from './verify.handler.js';
import { WebDocuments } from './web-documents.js';

let database: TestDatabase;
let desk: DataSource;
let web: Map<string, Fetched>;
const asked: string[] = [];
let organisation: { readonly id: string; take(name: string, text: string): Promise<string>; undo(batchId: string): Promise<void>; work(): Promise<void> };

/** The child process has tests of its own. */
class InThisProcess extends BatchReader {
  override read(bytes: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Reading> {
    return readFile(bytes, { name }) as AsyncIterable<Reading>;
  }
}

const TODAY = Math.floor(Date.now() / 86_400_000);
const LIST = 'https://academy.example/status/1';
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const did = didKeyOf(publicKey);
const signed = async (document: Record<string, unknown>): Promise<string> => JSON.stringify(await signCredential(document, { privateKey, verificationMethod: methodOf(did), created: '2026-01-01T00:00:00Z' }));

const badge = (name: string, index: number, status = statusEntry(LIST, 'revocation', index)): Promise<string> =>
  signed({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id: `urn:badge:${name}`, type: ['VerifiableCredential', 'OpenBadgeCredential'], issuer: { id: did, type: ['Profile'], name: 'Academy' }, validFrom: '2026-01-01T00:00:00Z', name: 'Welding',
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', hashed: true, identityType: 'emailAddress', salt: 's', identityHash: `sha256$${createHash('sha256').update(`${name}@example.coms`).digest('hex')}` }],
      achievement: { id: 'https://academy.example/a', type: ['Achievement'], name: 'Welding', description: 'Welds', criteria: { narrative: 'Exam' } },
    },
    credentialStatus: status,
  });

const list = (set: readonly number[], validFrom = new Date(Date.now() - 60_000)): Promise<string> =>
  signed(statusListCredential({ id: LIST, issuer: did, purpose: 'revocation', validFrom: validFrom.toISOString(), set }));

async function begin(): Promise<typeof organisation> {
  const [made] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Acme', 'UTC') returning id`);
  const organisationId = made!.id;
  const units = new TypeOrmUnits(database.units);
  const verifiers = new Verifiers(new WebDocuments(new UnitsOfWork(desk), { get: async (url) => (asked.push(url), web.get(url) ?? { kind: 'unreachable', why: 'connection' }) }));
  const ingest = new IngestHandler(units, new InThisProcess(), (id) => new TakeDocuments(verifiers.of(id)));
  const verify = new VerifyHandler(units, (id) => verifiers.of(id));
  const jobOf = (payload: Record<string, unknown>): ClaimedJob => ({ id: organisationId, queue: 'ingest', payload, batchId: null, attempts: 1 });
  const hooks: Required<JobHooks> = { report: async () => undefined, opening: async () => undefined, closing: async () => undefined };
  const run = (kind: string, batchId: string): Promise<void> => ingest.run({ organisationId, job: jobOf({ kind, batchId }), hooks });
  return {
    id: organisationId,
    take: async (name, text) => {
      const bytes = Buffer.from(text);
      const [batch] = await database.admin<{ id: string }>(
        `insert into batch (organisation_id, file_name, size, sha256, status, created_by_name) values ($1, $2, $3, sha256($4), 'reading', 'Ann') returning id`, [organisationId, name, bytes.length, bytes]);
      await database.admin('insert into batch_chunk (organisation_id, batch_id, position, bytes) values ($1, $2, 0, $3)', [organisationId, batch!.id, bytes]);
      await run('preview', batch!.id);
      await run('commit', batch!.id);
      return batch!.id;
    },
    undo: (batchId) => run('undo', batchId),
    work: async () => {
      const jobs = await database.admin<{ id: string; payload: Record<string, unknown> }>(`update job set status = 'done' where organisation_id = $1 and queue = 'verify' and status = 'waiting' returning id, payload`, [organisationId]);
      for (const { payload } of jobs) await verify.run({ organisationId, job: jobOf(payload), hooks });
    },
  };
}

/** What each badge shows now, by holder: why it is open, and whether it was revoked. */
const shown = async (): Promise<string[]> => {
  const rows = await database.admin<{ name: string; why: string | null; revoked: boolean }>(
    `select p.name, e.pending_why as why, e.revoked_at is not null as revoked from evidence e join person_version p on p.person_id = e.person_id and p.recorded_to is null
     where e.organisation_id = $1 and e.recorded_to is null order by p.name`, [organisation.id]);
  return rows.map(({ name, why, revoked }) => `${name} ${why ?? (revoked ? 'revoked' : 'good')}`);
};

/** The job of a new day, and what follows from it. */
async function look(): Promise<void> {
  await database.admin(`insert into job (organisation_id, queue, key, payload, status) values ($1, $2, $3, $4, 'waiting')`, [organisation.id, LOOK_AGAIN.queue, LOOK_AGAIN.key, LOOK_AGAIN.payload]);
  for (let round = 0; round < 3; round += 1) await organisation.work();
}

/** State of everybody's unit at the end of a day, with all that is known. */
const states = (day: number): Promise<string[]> =>
  new TypeOrmUnits(database.units).run(workerOf(organisation.id), { write: false }, async ({ workforce }: Stores) => {
    const { policy, timeZone } = await workforce.setting();
    const [loaded] = await workforce.load([day], null);
    const { units } = analyse(loaded!, policy, { day, instant: instantAtEndOf(day, timeZone) });
    return [...units.state].map((state, unit) => `${STATES[state]!} ${units.proven[unit] === 1 ? 'proven' : ''}`.trim()).sort();
  });

beforeAll(async () => {
  database = await createTestDatabase();
  desk = await dataSource(database.loginUrl, { connections: 3 }).initialize();
}, 60_000);

afterAll(async () => {
  await desk.destroy();
  await database.drop();
});

beforeEach(async () => {
  web = new Map();
  organisation = await begin();
  await organisation.take('people.csv', 'external id,e-mails,name,team,from\nE-1,ada@example.com,Ada,Works,2026-01-01\nE-2,bea@example.com,Bea,Works,2026-01-01\n');
  await organisation.take('skills.csv', 'skill,aliases\nWelding,\n');
  await organisation.take('requirements.csv', 'organisation,skill,level,minimum grade,effective date\nyes,Welding,3,attested,2026-01-01\n');
  await organisation.take('mappings.csv', `issuer,achievement,skill,level,assessment\n${did},Welding,Welding,3,exam\n`);
  await organisation.take('issuers.csv', `issuer,trust\n${did},trusted\n`);
});

describe('credentials that rest on a status list', () => {
  it('are decided by the list that arrives after them, revoked by its next issue, and open again without it', async () => {
    await organisation.take('badges.json', `[${await badge('ada', 1)},${await badge('bea', 2)}]`);
    expect(await shown()).toEqual(['Ada status-unreachable', 'Bea status-unreachable']);
    const clear = await organisation.take('list.json', await list([]));
    await organisation.work();
    expect(await shown()).toEqual(['Ada good', 'Bea good']);
    const revoking = await organisation.take('list-2.json', await list([1], new Date()));
    await organisation.work();
    expect(await shown()).toEqual(['Ada revoked', 'Bea good']);
    expect([await states(TODAY - 1), await states(TODAY)]).toEqual([['met proven', 'met proven'], ['met proven', 'revoked']]);
    const versions = await database.admin<{ outcome: string }>('select v.outcome from verification v join person_version p on p.person_id = v.person_id where v.organisation_id = $1 and p.name = $2 order by v.recorded_from', [organisation.id, 'Ada']);
    expect(versions.map(({ outcome }) => outcome)).toEqual(['status-error', 'verified', 'revoked']);
    await organisation.undo(revoking);
    await organisation.work();
    expect(await shown()).toEqual(['Ada good', 'Bea good']);
    await organisation.undo(clear);
    await organisation.work();
    expect(await shown()).toEqual(['Ada status-unreachable', 'Bea status-unreachable']);
  }, 60_000);

  it('stay as they are, and ask for nothing, where the list cannot be had', async () => {
    const at = new Date(Date.now() - 2 * 3_600_000);
    web.set(LIST, { kind: 'found', body: Buffer.from(await list([1], at)), at });
    await organisation.take('badges.json', `[${await badge('ada', 1)},${await badge('bea', 2)}]`);
    expect(await shown()).toEqual(['Ada revoked', 'Bea good']);
    await organisation.work();
    await database.admin(`update web_document set recorded_to = now() where organisation_id = $1`, [organisation.id]);
    web.clear();
    await database.admin(`insert into job (organisation_id, queue, key, payload, status) values ($1, 'verify', 'again', $2, 'waiting') on conflict do nothing`, [organisation.id, { kind: 'again', urls: [LIST], batchId: null, isWithdrawn: false }]);
    await database.admin(`delete from job where organisation_id = $1 and queue = 'coverage'`, [organisation.id]);
    await organisation.work();
    expect(await shown()).toEqual(['Ada revoked', 'Bea good']);
    expect(await database.admin(`select from job where organisation_id = $1 and queue = 'coverage'`, [organisation.id])).toEqual([]);
  }, 60_000);

  it('are checked again when another file brings word from the web', async () => {
    await organisation.take('ada.json', await badge('ada', 1));
    expect(await shown()).toEqual(['Ada status-unreachable']);
    web.set(LIST, { kind: 'found', body: Buffer.from(await list([])), at: new Date() });
    await organisation.take('bea.json', await badge('bea', 2));
    await organisation.work();
    expect(await shown()).toEqual(['Ada good', 'Bea good']);
  }, 60_000);

  it('are looked at again when a day begins, one question for each list, and nothing is lost where it cannot be had', async () => {
    const yesterday = new Date(Date.now() - 26 * 3_600_000);
    web.set(LIST, { kind: 'found', body: Buffer.from(await list([], yesterday)), at: yesterday });
    await organisation.take('badges.json', `[${await badge('ada', 1)},${await badge('bea', 2)}]`);
    await organisation.work();
    expect(await shown()).toEqual(['Ada good', 'Bea good']);
    asked.length = 0;
    web.clear();
    await look();
    expect([await shown(), asked]).toEqual([['Ada good', 'Bea good'], [LIST]]);
    web.set(LIST, { kind: 'found', body: Buffer.from(await list([2], new Date())), at: new Date() });
    await look();
    expect([await shown(), asked]).toEqual([['Ada good', 'Bea revoked'], [LIST, LIST]]);
  }, 60_000);
});

describe('a badge whose host cannot be reached', () => {
  const HOST = 'https://badges.example/';
  const assertion = {
    '@context': 'https://w3id.org/openbadges/v2', id: `${HOST}assertions/1`, type: 'Assertion', badge: `${HOST}welding`, issuedOn: '2026-01-01T00:00:00Z', verification: { type: 'HostedBadge' },
    recipient: { type: 'email', hashed: false, identity: 'ada@example.com' },
  };
  const hosted = {
    [assertion.id]: assertion,
    [assertion.badge]: { '@context': 'https://w3id.org/openbadges/v2', id: assertion.badge, type: 'BadgeClass', name: 'Welding', description: 'Welds', image: `${HOST}i.png`, criteria: `${HOST}c`, issuer: `${HOST}issuer` },
    [`${HOST}issuer`]: { '@context': 'https://w3id.org/openbadges/v2', id: `${HOST}issuer`, type: 'Issuer', name: 'Weld Academy', url: HOST, email: 'a@badges.example' },
  };
  const held = () => database.admin<{ outcome: string; achievement: string; issuer: string | null }>(
    `select v.outcome, c.achievement, i.name as issuer from credential_version c join verification v on v.organisation_id = c.organisation_id and v.key = c.key and v.recorded_to is null
     left join issuer_version i on i.organisation_id = c.organisation_id and i.issuer_id = c.issuer_id and i.recorded_to is null where c.organisation_id = $1 and c.recorded_to is null`, [organisation.id]);

  it('is kept without an issuer, gets one when the host answers, and is revoked when the host has taken it back', async () => {
    await organisation.take('issuers-2.csv', `issuer,trust\n${HOST}issuer,trusted\n`);
    await organisation.take('mappings-2.csv', `issuer,achievement,skill,level,assessment\n${HOST}issuer,Welding,Welding,3,exam\n`);
    await organisation.take('hosted.json', JSON.stringify(assertion));
    expect([await held(), await shown()]).toEqual([[{ outcome: 'key-unresolvable', achievement: '', issuer: null }], []]);
    for (const [url, document] of Object.entries(hosted)) web.set(url, { kind: 'found', body: Buffer.from(JSON.stringify(document)), at: new Date() });
    await look();
    expect(await held()).toEqual([{ outcome: 'verified', achievement: 'Welding', issuer: `${HOST}issuer` }]);
    expect(await shown()).toEqual(['Ada good']);
    web.set(assertion.id, { kind: 'gone' });
    await database.admin(`update web_document set fetched_at = fetched_at - interval '2 hours' where organisation_id = $1`, [organisation.id]);
    await look();
    expect([await shown(), (await held())[0]!.outcome]).toEqual([['Ada revoked'], 'revoked']);
  }, 60_000);
});
