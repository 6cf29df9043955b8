import { request } from 'node:http';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let acme: string;
let other: string;
const cookies: Record<string, string> = {};
const octets = { 'content-type': 'application/octet-stream' };

beforeAll(async () => {
  test = await startTestApi();
  acme = await giveOrganisation(test.database);
  other = await giveOrganisation(test.database, 'Other');
  for (const [who, organisation, role] of [['hr', acme, 'hr'], ['learning', acme, 'learning'], ['other', other, 'hr'], ['going', acme, 'hr']] as const) {
    await giveAccount(test.database, organisation, { email: `${who}@acme.test`, roles: [[role, null]] });
    cookies[who] = await test.signIn(`${who}@acme.test`);
  }
}, 120_000);
afterAll(() => test.close());
beforeEach(() => test.database.admin('delete from batch_chunk; delete from job; delete from batch'));

const put = async (body: string, who = 'hr'): Promise<{ status: number; batchId: string }> => {
  const response = await test.send('PUT', '/upload', { cookie: cookies[who]!, headers: octets, body });
  return { status: response.status, ...((await response.json()) as { batchId: string }) };
};
const held = async (): Promise<unknown> => (await test.database.admin<Record<string, number>>('select (select count(*) from batch)::int as batches, (select count(*) from batch_chunk)::int as pieces, (select count(*) from job)::int as jobs'))[0];
const set = (id: string, status: string): Promise<unknown> => test.database.admin(`update batch set status = $2 where id = $1`, [id, status]);

describe('the same bytes again', () => {
  it('are the same batch while it is being read, without another job', async () => {
    const first = await put('a;b\n1;2\n');
    expect(first.status).toBe(201);
    expect(await put('a;b\n1;2\n')).toEqual({ status: 200, batchId: first.batchId });
    expect(await put('a;b\n1;2\n', 'learning')).toEqual({ status: 200, batchId: first.batchId });
    expect(await held()).toEqual({ batches: 1, pieces: 1, jobs: 1 });
  });

  it.each(['previewed', 'failed'])('are the same batch while it is %s, looked at anew', async (status) => {
    const { batchId } = await put('a;b\n');
    await set(batchId, status);
    await test.database.admin(`update job set status = 'done'`);
    expect(await put('a;b\n')).toEqual({ status: 200, batchId });
    expect(await test.database.admin('select status from batch')).toEqual([{ status: 'reading' }]);
    expect(await test.database.admin(`select payload from job where status = 'waiting'`)).toEqual([{ payload: { kind: 'preview', batchId } }]);
  });

  it.each(['committing', 'committed', 'undone', 'discarded', 'refused'])('are a new batch once the first is %s', async (status) => {
    const { batchId } = await put('a;b\n');
    await set(batchId, status);
    const again = await put('a;b\n');
    expect(again.status).toBe(201);
    expect(again.batchId).not.toBe(batchId);
    expect(await test.database.admin('select status from batch where id = $1', [batchId])).toEqual([{ status }]);
  });

  it('as a decision that is being looked at are a file of its own', async () => {
    const { batchId } = await put('a;b\n');
    await test.database.admin(`update batch set origin = 'screen', status = 'previewed' where id = $1`, [batchId]);
    expect(await put('a;b\n')).toMatchObject({ status: 201 });
    expect(await test.database.admin('select status from batch where id = $1', [batchId])).toEqual([{ status: 'previewed' }]);
  });

  it('by many at the same time are one batch with one job', async () => {
    const answers: { status: number; batchId: string }[] = [];
    await Promise.all(
      ['hr', 'learning'].map(async (who) => {
        for (let at = 0; at < 5; at += 1) answers.push(await put('x'.repeat(2_000_000), who));
      }),
    );
    expect(new Set(answers.map(({ batchId }) => batchId)).size).toBe(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await held()).toEqual({ batches: 1, pieces: 2, jobs: 1 });
  });

  it('of another organisation, or one byte less, are another batch', async () => {
    const ids = [await put('abc'), await put('abc', 'other'), await put('ab')].map(({ batchId }) => batchId);
    expect(new Set(ids).size).toBe(3);
  });
});

/** Sends all but the last byte and gives the way to send that. */
function begin(who: string, size = 1_500_000): { finish: () => Promise<number> } {
  const sent = request(`${test.api.url}/upload`, { method: 'PUT', headers: { ...octets, 'x-tessera': '1', cookie: cookies[who]!, 'content-length': size } });
  const answer = new Promise<number>((resolve, reject) => {
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode!);
    });
    sent.on('error', reject);
  });
  answer.catch(() => undefined);
  sent.write(Buffer.alloc(size - 1, 'x'));
  return { finish: () => (sent.end('x'), answer) };
}
const underWay = async (count: number): Promise<void> => {
  for (;;) {
    const [row] = await test.database.admin<{ count: number }>(`select count(*)::int as count from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and query like '%batch_chunk%'`);
    if (row!.count >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

describe('an upload that takes long', () => {
  it.each([
    ['whose account was disabled meanwhile', `update account set disabled_at = now() where email = 'going@acme.test'`, 401],
    ['whose role was taken away meanwhile', `update account_role set role = 'admin' where account_id = (select id from account where email = 'going@acme.test')`, 403],
    ['whose session was ended meanwhile', `update session set ended_at = now() where account_id = (select id from account where email = 'going@acme.test')`, 401],
  ])('of somebody %s is refused, and leaves nothing', async (_, change, status) => {
    await test.database.admin(`update account set disabled_at = null; update session set ended_at = null; update account_role set role = 'hr' where role = 'admin'`);
    const upload = begin('going');
    await underWay(1);
    await test.database.admin(change);
    expect(await upload.finish()).toBe(status);
    expect(await held()).toEqual({ batches: 0, pieces: 0, jobs: 0 });
  }, 20_000);

  it('takes one of the few places of its organisation, and none of the others', async () => {
    const uploads = Array.from({ length: LIMITS.uploadsOfOrganisation }, () => begin('hr'));
    await underWay(LIMITS.uploadsOfOrganisation);
    expect((await put('one too many', 'learning')).status).toBe(429);
    expect((await put('of others', 'other')).status).toBe(201);
    for (const upload of uploads) await upload.finish();
    expect((await put('there is room again', 'learning')).status).toBe(201);
  }, 20_000);
});
