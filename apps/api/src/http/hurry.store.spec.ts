import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let cookie: string;

beforeAll(async () => {
  test = await startTestApi({ patience: { headMs: 1_000, bodyMs: 500, uploadIdleMs: 800 } });
  const organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null]] });
  cookie = await test.signIn('hr@acme.test');
}, 120_000);
afterAll(() => test.close());

/** Sends this, and from time to time one byte more, and waits until the other side hangs up: never, where nothing frees the line. */
function untilFreed(text: string, { everyMs }: { readonly everyMs?: number } = {}): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(test.api.port, '127.0.0.1', () => socket.write(text));
    const drip = everyMs === undefined ? undefined : setInterval(() => socket.write('x'), everyMs);
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve(heard);
    });
  });
}

const head = (line: string, ...headers: string[]): string => [line, 'Host: here', ...headers, '', ''].join('\r\n');
const half = ['Content-Type: application/json', 'Content-Length: 100'];
const nothingIsLeft = async (): Promise<void> => {
  expect(await test.database.admin('select (select count(*) from batch)::int as batches, (select count(*) from batch_chunk)::int as pieces, (select count(*) from job)::int as jobs')).toEqual([{ batches: 0, pieces: 0, jobs: 0 }]);
  expect(await test.database.admin(`select state from pg_stat_activity where datname = current_database() and application_name = 'tessera' and state like 'idle in%'`)).toEqual([]);
};

describe('a caller who begins and falls silent is let go', () => {
  it.each([
    ['before a word', ''],
    ['in the middle of the head', 'GET /health/live HTTP/1.1\r\nHost: here\r\nX-A'],
    ['in the middle of a question', `${head('POST /graphql HTTP/1.1', 'x-tessera: 1', ...half)}{"q`],
    ['in the middle of signing in', `${head('POST /session HTTP/1.1', 'x-tessera: 1', ...half)}{"e`],
    ['in the middle of setting up', `${head('POST /setup HTTP/1.1', 'x-tessera: 1', ...half)}{"e`],
    ['in a body that nobody asked for', `${head('GET /health/live HTTP/1.1', ...half)}{`],
    ['in the middle of a piece without a length', `${head('POST /graphql HTTP/1.1', 'x-tessera: 1', 'Content-Type: application/json', 'Transfer-Encoding: chunked')}5\r\n{"q`],
  ])('%s', async (_, text) => {
    expect(await untilFreed(text)).toMatch(/^(HTTP\/1\.1 408 [^]*)?$/);
  }, 20_000);

  it('in a body that has been refused already', async () => {
    expect(await untilFreed(`${head('POST /graphql HTTP/1.1', ...half)}{`)).toMatch(/^HTTP\/1\.1 403 /);
  }, 20_000);

  it('in a body that trickles', async () => {
    expect(await untilFreed(`${head('POST /graphql HTTP/1.1', 'x-tessera: 1', ...half)}{`, { everyMs: 100 })).toMatch(/^HTTP\/1\.1 408 /);
  }, 20_000);
});

describe('an upload', () => {
  const begin = (): string => head('PUT /upload HTTP/1.1', 'x-tessera: 1', `Cookie: ${cookie}`, 'Content-Type: application/octet-stream', 'Content-Length: 3000000');

  it.each([
    ['falls silent at once', {}, 0],
    ['falls silent after a whole piece', {}, 1_100_000],
    ['trickles', { everyMs: 100 }, 10],
  ])('that %s is let go, and leaves nothing', async (_, how, bytes) => {
    await untilFreed(begin() + 'x'.repeat(bytes), how);
    await nothingIsLeft();
  }, 20_000);

  it('that falls silent keeps nobody from uploading afterwards', async () => {
    await Promise.all([1, 2, 3, 4].map(() => untilFreed(`${begin()}x`)));
    const response = await test.send('PUT', '/upload', { cookie, headers: { 'content-type': 'application/octet-stream' }, body: 'a' });
    expect(response.status).toBe(201);
    await test.database.admin('delete from batch_chunk; delete from job; delete from batch');
  }, 30_000);
});
