import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COVERAGE_OF_TODAY, JOB_LIMITS, type ClaimedJob } from '@tessera/pipeline';

import { AT_THE_DOOR, workerOf, type Actor } from '../database/actor.js';
import type { UnitOptions } from '../database/unit-of-work.js';
import { createTestDatabase, type TestDatabase } from '../testing.js';
import { TypeOrmJobStore } from './job.store.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
}, 60_000);

afterAll(() => database.drop());

const WRITE: UnitOptions = { write: true };
const LATEST: UnitOptions = { write: true, latest: true };

async function organisation(): Promise<Actor> {
  const [row] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ('Acme', 'Europe/Berlin') returning id`);
  return workerOf(row!.id);
}

const within = <T>(actor: Actor, work: (jobs: TypeOrmJobStore) => Promise<T>, options = WRITE): Promise<T> =>
  database.units.run(actor, options, (unit) => work(new TypeOrmJobStore(unit)));
const enqueue = (actor: Actor, key: string): Promise<string> =>
  within(actor, async (jobs) => (await jobs.enqueue({ queue: 'ingest', key, payload: { key } }))!);
const claim = (actor: Actor, id: string): Promise<ClaimedJob | null> => within(actor, (jobs) => jobs.claim(id), LATEST);
const silence = (id: string): Promise<unknown> => database.admin(`update job_progress set beat_at = beat_at - interval '11 seconds' where job_id = $1`, [id]);
const stateOf = async (id: string): Promise<unknown> => (await database.admin('select status, attempts, problem from job where id = $1', [id]))[0];
const waiting = async (share: number): Promise<{ organisation_id: string; job_id: string }[]> =>
  database.units.run({ ...AT_THE_DOOR, role: 'worker' }, { write: false }, (unit) => unit.query('select * from worker_waiting($1, 1000)', [share]));

describe('asking for a job', () => {
  it('gives the one that waits under the same key', async () => {
    const actor = await organisation();
    const ids = [await enqueue(actor, 'a'), await enqueue(actor, 'a'), await enqueue(actor, 'b')];
    expect(new Set(ids).size).toBe(2);
  });

  it('adds another where the one of the same key is running, for what it has not seen', async () => {
    const actor = await organisation();
    const first = await enqueue(actor, 'a');
    await claim(actor, first);
    expect(await enqueue(actor, 'a')).not.toBe(first);
  });

  it('of the same key at the same moment leaves one and spoils neither unit of work', async () => {
    const actor = await organisation();
    const late = await database.units.open(actor, WRITE);
    await enqueue(actor, 'a');
    expect(await new TypeOrmJobStore(late).enqueue({ queue: 'ingest', key: 'a', payload: {} })).toBeNull();
    await late.commit();
    expect(await database.admin('select from job where organisation_id = $1', [actor.organisationId])).toHaveLength(1);
  });

  it('keeps a waiting job from being claimed until its reason is committed', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    const writing = await database.units.open(actor, WRITE);
    expect(await new TypeOrmJobStore(writing).enqueue({ queue: 'ingest', key: 'a', payload: {} })).toBe(id);
    expect(await claim(actor, id)).toBeNull();
    await writing.commit();
    expect(await claim(actor, id)).toMatchObject({ id, attempts: 1 });
  });

  it.each([[JOB_LIMITS.waiting - 1, 'one more is taken', null], [JOB_LIMITS.waiting, 'one more is refused', 'JOBS_TOO_MANY']])('with %p waiting: %s', async (count, _, code) => {
    const actor = await organisation();
    await database.admin(`insert into job (organisation_id, queue, key, payload, status) select $1, 'verify', n::text, '{}', 'waiting' from generate_series(1, $2) n`, [actor.organisationId, count]);
    const asked = enqueue(actor, 'one more');
    await (code ? expect(asked).rejects.toThrow(expect.objectContaining({ code })) : expect(asked).resolves.toEqual(expect.any(String)));
  });

  it.each(['hr', 'learning', 'lead', 'employee'] as const)('is open to %s for the coverage of today', async (role) => {
    const actor = await organisation();
    const id = await within({ ...actor, role }, (jobs) => jobs.enqueue(COVERAGE_OF_TODAY));
    expect(await claim(actor, id!)).toMatchObject({ queue: 'coverage', payload: {} });
  });
});

describe('claiming a job', () => {
  it('gives it to one worker only', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    const claims = await Promise.all([claim(actor, id), claim(actor, id), claim(actor, id)]);
    expect(claims.filter((job) => job !== null)).toHaveLength(1);
  });

  it('is not possible for another organisation', async () => {
    const id = await enqueue(await organisation(), 'a');
    expect(await claim(await organisation(), id)).toBeNull();
  });

  it('stops at the share of one organisation and goes on when one of its jobs ends', async () => {
    const actor = await organisation();
    const ids = await Promise.all(Array.from({ length: JOB_LIMITS.running + 1 }, (_, n) => enqueue(actor, String(n))));
    const claims: (ClaimedJob | null)[] = [];
    for (const id of ids) claims.push(await claim(actor, id));
    expect(claims.map((job) => job !== null)).toEqual([true, true, true, true, false]);
    await within(actor, (jobs) => jobs.finish(claims[0]!, { phase: 'done', done: 1, total: 1 }));
    expect(await claim(actor, ids[4]!)).not.toBeNull();
  });

  it('takes over from a worker that has been silent, but not while its unit of work is open', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    const first = await claim(actor, id);
    expect(await claim(actor, id)).toBeNull();

    const working = await database.units.open(actor, WRITE);
    expect(await new TypeOrmJobStore(working).hold(first!)).toBe(true);
    await silence(id);
    expect(await claim(actor, id)).toBeNull();
    await working.rollBack();
    expect(await claim(actor, id)).toMatchObject({ attempts: 2 });
  });
});

describe('ending a job', () => {
  it('is refused to a worker whose job went into other hands', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    const first = (await claim(actor, id))!;
    await silence(id);
    const second = (await claim(actor, id))!;
    await expect(within(actor, (jobs) => jobs.finish(first, { phase: 'done', done: 1, total: 1 }))).rejects.toThrow('other hands');
    expect(await within(actor, (jobs) => jobs.hold(first))).toBe(false);
    await within(actor, (jobs) => jobs.finish(second, { phase: 'done', done: 1, total: 1 }));
    expect(await stateOf(id)).toMatchObject({ status: 'done', attempts: 2 });
  });

  it('is not disturbed by progress told meanwhile', async () => {
    const actor = await organisation();
    const job = (await claim(actor, await enqueue(actor, 'a')))!;
    await within(actor, async (jobs) => {
      await jobs.hold(job);
      await within(actor, (others) => others.report(job, { phase: 'reading', done: 5, total: 10 }));
      await jobs.finish(job, { phase: 'stored', done: 10, total: 10 });
    });
    expect(await database.admin('select status, phase, done, total from job where id = $1', [job.id])).toEqual([{ status: 'done', phase: 'stored', done: '10', total: '10' }]);
  });

  it('puts it back with the try counted after a failure and uncounted after a stop', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    await within(actor, async (jobs) => jobs.release((await jobs.claim(id))!, { counted: true }), LATEST);
    expect(await stateOf(id)).toMatchObject({ status: 'waiting', attempts: 1 });
    await within(actor, async (jobs) => jobs.release((await jobs.claim(id))!, { counted: false }), LATEST);
    expect(await stateOf(id)).toMatchObject({ status: 'waiting', attempts: 1 });
  });

  it('lets one go whose successor waits already', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    const job = (await claim(actor, id))!;
    const next = await enqueue(actor, 'a');
    await within(actor, (jobs) => jobs.release(job, { counted: true }));
    expect([await stateOf(id), await stateOf(next)]).toMatchObject([{ status: 'done' }, { status: 'waiting' }]);
  });

  it('keeps the reason for a failure in sight', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    await within(actor, async (jobs) => jobs.fail((await jobs.claim(id))!, 'FILE_EMPTY: There is nothing in it.'), LATEST);
    expect(await stateOf(id)).toMatchObject({ status: 'failed', problem: 'FILE_EMPTY: There is nothing in it.' });
  });
});

describe('dealing jobs out', () => {
  it('gives nobody more than their share, and everybody a first before anybody a second', async () => {
    const greedy = await organisation();
    const modest = await organisation();
    await database.admin(`insert into job (organisation_id, queue, key, payload, status) select $1, 'coverage', n::text, '{}', 'waiting' from generate_series(1, 5000) n`, [greedy.organisationId]);
    const running = (await waiting(JOB_LIMITS.running)).find((due) => due.organisation_id === greedy.organisationId)!;
    await claim(greedy, running.job_id);
    const last = await enqueue(modest, 'a');

    const ours = (await waiting(JOB_LIMITS.running)).filter((due) => [greedy.organisationId, modest.organisationId].includes(due.organisation_id));
    expect(ours).toHaveLength(1 + JOB_LIMITS.running - 1);
    expect(ours[0]).toMatchObject({ job_id: last });
  });

  it('waits a little before another try', async () => {
    const actor = await organisation();
    const id = await enqueue(actor, 'a');
    await within(actor, async (jobs) => jobs.release((await jobs.claim(id))!, { counted: true }), LATEST);
    const due = async () => (await waiting(JOB_LIMITS.running)).filter((job) => job.job_id === id).length;
    expect(await due()).toBe(0);
    await database.admin(`update job set started_at = started_at - interval '1 second' where id = $1`, [id]);
    expect(await due()).toBe(1);
  });

  it('names the organisations whose new day nobody has analysed, until that is asked for', async () => {
    const actor = await organisation();
    const days = async () => (await database.units.run({ ...AT_THE_DOOR, role: 'worker' }, { write: false }, (unit) => unit.query<{ id: string }>('select worker_days() as id'))).map(({ id }) => id);
    expect(await days()).toContain(actor.organisationId);
    await within(actor, (jobs) => jobs.enqueue(COVERAGE_OF_TODAY));
    expect(await days()).not.toContain(actor.organisationId);
  });

  it.each(['hr', 'lead', 'door'] as const)('is not for %s', async (role) => {
    await expect(database.units.run({ ...AT_THE_DOOR, role }, { write: false }, (unit) => unit.query('select * from worker_waiting(4, 10)'))).rejects.toThrow('permission denied');
  });
});
