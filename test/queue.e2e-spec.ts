import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JOB_LIMITS } from '@tessera/pipeline';

import { QUEUES } from './harness/redis.js';
import { FILES } from './queue/files.js';
import { Scene } from './queue/scene.js';

const MINUTES = 60_000;
const AS_OF = { queue: 'coverage', key: '2026-11-01@now', payload: { asOf: '2026-11-01' } } as const;

describe.each(QUEUES)('work in the background over %s', (kind) => {
  let scene: Scene;
  let reference: unknown;

  beforeAll(async () => {
    scene = await Scene.open(kind);
    await scene.startWorker();
    const organisation = await scene.organisation();
    for (const name of ['skills', 'requirements', 'people', 'evidence'] as const) await scene.takeIn(organisation, `${name}.csv`, FILES[name]);
    await scene.done(await scene.ask(organisation, AS_OF));
    await scene.quiet();
    reference = await stateOf(organisation);
  }, 3 * MINUTES);
  afterAll(() => scene.close(), MINUTES);

  /** Everything that was done for an organisation, without what names it or the time. */
  async function stateOf(organisation: string): Promise<unknown> {
    const count = async (table: string) => (await scene.rows<Record<string, number>>(`select count(*)::int as all, count(*) filter (where recorded_to is null)::int as open from ${table} where organisation_id = $1`, organisation))[0];
    return {
      facts: await Promise.all(['person_version', 'person_identifier', 'membership', 'team_version', 'post', 'requirement', 'skill_version', 'evidence'].map(count)),
      batches: await scene.rows('select file_name, status, rows_in, stored, changed, unchanged, waiting, refused from batch where organisation_id = $1 order by file_name', organisation),
      analyses: await scene.rows(
        `select a.as_of::text, f.content from analysis a join analysis_figure f on f.analysis_id = a.id and f.name = 'totals' where a.organisation_id = $1 and a.as_of in ('2026-10-01', '2026-11-01') order by a.as_of`, organisation,
      ),
      cells: await scene.rows(
        `select count(*)::int as people, sum((select sum(s) from unnest(p.state) s))::int as states from analysis_person p join analysis a on a.id = p.analysis_id where a.organisation_id = $1 and a.as_of = '2026-11-01'`, organisation,
      ),
    };
  }

  /** With these files taken in, and the next one previewed. */
  async function upTo(names: readonly (keyof typeof FILES)[], next?: keyof typeof FILES): Promise<{ organisation: string; batch: string }> {
    const organisation = await scene.organisation();
    for (const name of names) await scene.takeIn(organisation, `${name}.csv`, FILES[name]);
    const batch = next ? await scene.upload(organisation, `${next}.csv`, FILES[next]) : '';
    await scene.quiet();
    return { organisation, batch };
  }

  it('is worth comparing', () => {
    expect(reference).toMatchObject({ batches: [{ stored: 60 }, { stored: 40 }, { stored: 3 }, { stored: 3 }], analyses: [{}, { content: { required: 120, met: expect.any(Number) } }], cells: [{ people: 40 }] });
  });

  it('does everything once when the worker is killed in the middle of commits and of an analysis', async () => {
    const people = await upTo(['skills', 'requirements'], 'people');
    const evidence = await upTo(['skills', 'requirements', 'people'], 'evidence');
    const analysis = await upTo(['skills', 'requirements', 'people', 'evidence']);
    const release = await scene.hinder('membership', 'evidence', 'analysis_person');
    const jobs = await Promise.all([scene.commit(people.organisation, people.batch), scene.commit(evidence.organisation, evidence.batch), scene.ask(analysis.organisation, AS_OF)]);
    await scene.hindered(3);
    await scene.endWorker('SIGKILL');
    await release();
    for (const { organisation } of [people, evidence]) {
      expect(await scene.rows(`select from batch where organisation_id = $1 and status = 'committed' and file_name = $2`, organisation, organisation === people.organisation ? 'people.csv' : 'evidence.csv')).toEqual([]);
    }

    await scene.startWorker();
    for (const job of jobs) await scene.done(job);
    expect(await Promise.all(jobs.map((job) => scene.job(job)))).toEqual(jobs.map(() => ({ status: 'done', attempts: 2, problem: null })));
    await scene.takeIn(people.organisation, 'evidence.csv', FILES.evidence);
    for (const { organisation } of [people, evidence]) await scene.done(await scene.ask(organisation, AS_OF));
    for (const { organisation } of [people, evidence, analysis]) expect(await stateOf(organisation)).toEqual(reference);
  }, 4 * MINUTES);

  it('does everything once when the worker is killed between the last effect and the end of the job', async () => {
    const commit = await upTo(['skills', 'requirements', 'people'], 'evidence');
    const analysis = await upTo(['skills', 'requirements', 'people', 'evidence']);
    const releaseFirst = await scene.hinder('batch', 'analysis_closed');
    const jobs = await Promise.all([scene.commit(commit.organisation, commit.batch), scene.ask(analysis.organisation, AS_OF)]);
    await scene.hindered(2);
    const releaseLast = await scene.hinder('job');
    await releaseFirst();
    await scene.until(async () => {
      const ends = await scene.rows(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and (query like '%update job%' or query like '%job_enqueue%')`);
      return ends.length >= 2;
    }, 'both jobs at their ends');
    await scene.endWorker('SIGKILL');
    await releaseLast();

    await scene.startWorker();
    for (const job of jobs) await scene.done(job);
    await scene.done(await scene.ask(commit.organisation, AS_OF));
    for (const { organisation } of [commit, analysis]) expect(await stateOf(organisation)).toEqual(reference);
  }, 4 * MINUTES);

  it('ends when it is told to stop under load, and gives its work back', async () => {
    const { organisation } = await upTo(['skills', 'requirements', 'people', 'evidence']);
    const release = await scene.hinder('analysis_person');
    const job = await scene.ask(organisation, AS_OF);
    await scene.hindered(1);
    await scene.endWorker('SIGTERM');
    await release();
    await scene.startWorker();
    await scene.done(job);
    expect(await stateOf(organisation)).toEqual(reference);
  }, 2 * MINUTES);

  it('loses nothing when the queues are emptied', async () => {
    const { organisation } = await upTo(['skills', 'requirements', 'people', 'evidence']);
    const release = await scene.hinder('analysis');
    const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07'];
    const jobs = await Promise.all(days.map((asOf) => scene.ask(organisation, { queue: 'coverage', key: `${asOf}@now`, payload: { asOf } })));
    await scene.hindered(JOB_LIMITS.running);
    await scene.emptyQueues();
    await release();
    for (const job of jobs) await scene.done(job);
    expect(await scene.rows('select from analysis where organisation_id = $1 and as_of::text = any ($2)', organisation, days)).toHaveLength(days.length);
  }, 2 * MINUTES);

  it('sets a job that always fails aside after three tries, with a reason that can be seen, while others go on', async () => {
    const bad = await scene.organisation();
    const good = await scene.organisation();
    await scene.rows(`create function fail() returns trigger language plpgsql as $$ begin raise 'no space left for %', new.id; end $$`);
    await scene.rows(`create trigger fail before insert on analysis for each row when (new.organisation_id = '${bad}') execute function fail()`);
    const [failing, working] = [await scene.ask(bad, AS_OF), await scene.ask(good, AS_OF)];
    await scene.done(working);
    await scene.until(async () => (await scene.job(failing)).status === 'failed', 'the failure');
    expect(await scene.job(failing)).toEqual({ status: 'failed', attempts: JOB_LIMITS.attempts, problem: 'WORK_FAILED: The work failed three times and was set aside. Nothing of it was kept.' });
  }, 2 * MINUTES);

  it('fails what can never be done at once, in the words of its mistake', async () => {
    const organisation = await scene.organisation();
    const job = await scene.ask(organisation, { queue: 'coverage', key: 'nonsense', payload: { asOf: 'tomorrow' } });
    await scene.until(async () => (await scene.job(job)).status === 'failed', 'the failure');
    expect(await scene.job(job)).toEqual({ status: 'failed', attempts: 1, problem: 'DAY_INVALID: Not a day such as 2026-11-22: tomorrow' });
  }, MINUTES);

  it('lets nobody with many jobs hold another up', async () => {
    const [greedy, modest] = [await scene.organisation(), await scene.organisation()];
    await scene.rows(
      `insert into job (organisation_id, queue, key, payload, status) select $1, 'coverage', d::date || '@now', json_build_object('asOf', d::date::text), 'waiting' from generate_series(date '2010-01-01', date '2023-09-08', interval '1 day') d`, greedy,
    );
    await scene.until(async () => (await scene.rows(`select from job where organisation_id = $1 and status = 'done'`, greedy)).length > 0, 'the first of many');
    const job = await scene.ask(modest, AS_OF);
    await scene.done(job);
    const [row] = await scene.rows<{ waited: number }>('select extract(epoch from started_at - created_at)::float8 as waited from job where id = $1', job);
    expect(row!.waited).toBeLessThan(10);
    const running = await scene.rows(`select from job where organisation_id = $1 and status = 'running'`, greedy);
    expect(running.length).toBeLessThanOrEqual(JOB_LIMITS.running);
    expect((await scene.rows(`select from job where organisation_id = $1 and status = 'waiting'`, greedy)).length).toBeGreaterThan(4_000);
    await scene.rows(`delete from job where organisation_id = $1 and status = 'waiting'`, greedy);
    await scene.quiet();
  }, 2 * MINUTES);
});
