import { createHash } from 'node:crypto';
import { request } from 'node:http';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { PIECE_BYTES } from './pieces.js';

let test: TestApi;
let organisation: string;
const cookies: Record<string, string> = {};
const octets = { 'content-type': 'application/octet-stream' };

beforeAll(async () => {
  test = await startTestApi();
  organisation = await giveOrganisation(test.database);
  await giveAccount(test.database, organisation, { email: 'hr@acme.test', roles: [['hr', null]] });
  await giveAccount(test.database, organisation, { email: 'admin@acme.test', roles: [['admin', null]] });
  for (const who of ['hr', 'admin']) cookies[who] = await test.signIn(`${who}@acme.test`);
}, 120_000);
afterAll(() => test.close());
beforeEach(() => test.database.admin('delete from batch_chunk; delete from job; delete from batch'));

const put = (body: Uint8Array, headers: Record<string, string> = {}, who = 'hr'): Promise<Response> => test.send('PUT', '/upload', { cookie: cookies[who]!, headers: { ...octets, ...headers }, body });
const count = async (table: string): Promise<number> => (await test.database.admin<{ count: number }>(`select count(*)::int as count from ${table}`))[0]!.count;
const nothingIsLeft = async (): Promise<void> => expect([await count('batch'), await count('batch_chunk'), await count('job')]).toEqual([0, 0, 0]);

describe('an upload', () => {
  it.each([1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 3 * PIECE_BYTES + 7])('of %p bytes is kept byte for byte, with its job', async (size) => {
    const body = Buffer.alloc(size, 'row;\n');
    const response = await put(body, { 'x-file-name': encodeURIComponent('people é.csv') });
    expect(response.status).toBe(201);
    const { batchId } = (await response.json()) as { batchId: string };
    const [batch] = await test.database.admin<Record<string, unknown>>('select file_name, size::int, sha256, status, created_by_name from batch where id = $1', [batchId]);
    expect(batch).toEqual({ file_name: 'people é.csv', size, sha256: createHash('sha256').update(body).digest(), status: 'reading', created_by_name: 'Owner of hr@acme.test' });
    const pieces = await test.database.admin<{ bytes: Buffer }>('select bytes from batch_chunk where batch_id = $1 order by position', [batchId]);
    expect(Buffer.concat(pieces.map(({ bytes }) => bytes)).equals(body)).toBe(true);
    expect(pieces.every(({ bytes }) => bytes.length <= PIECE_BYTES)).toBe(true);
    expect(await test.database.admin('select queue, status, payload from job')).toEqual([{ queue: 'ingest', status: 'waiting', payload: { kind: 'preview', batchId } }]);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\people.csv', 'people.csv'],
    ['a\u202Evsc.exe\u0000\n', 'a vsc.exe'],
    ['', 'file'],
    ['..', 'file'],
    [`${'x'.repeat(10_000)}.csv`, `${'x'.repeat(100)}…`],
  ])('has its name cleaned: %#', async (name, shown) => {
    const response = await put(Buffer.from('a'), { 'x-file-name': encodeURIComponent(name) });
    expect(response.status).toBe(201);
    expect(await test.database.admin('select file_name from batch')).toEqual([{ file_name: shown }]);
  });

  it.each([
    ['a form type', { 'content-type': 'multipart/form-data; boundary=x' }, 'hr', 415],
    ['packed', { 'content-encoding': 'gzip' }, 'hr', 415],
    ['a role too low', {}, 'admin', 403],
    ['nobody', {}, 'nobody', 401],
  ])('is refused: %s', async (_, headers, who, status) => {
    cookies['nobody'] = 'tessera_session=x';
    expect((await put(Buffer.from('a'), headers, who)).status).toBe(status);
    await nothingIsLeft();
  });

  it('that says it is one byte too large is refused before it comes', async () => {
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${test.api.url}/upload`, { method: 'PUT', headers: { ...octets, 'x-tessera': '1', cookie: cookies['hr']!, 'content-length': LIMITS.uploadBytes + 1 } }, (answer) => {
        resolve(answer.statusCode);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write('a');
    });
    expect(status).toBe(413);
    await nothingIsLeft();
  });

  it('that breaks off leaves nothing', async () => {
    await new Promise<void>((resolve) => {
      const sent = request(`${test.api.url}/upload`, { method: 'PUT', headers: { ...octets, 'x-tessera': '1', cookie: cookies['hr']!, 'content-length': 5 * PIECE_BYTES } });
      sent.on('error', () => resolve());
      sent.write(Buffer.alloc(3 * PIECE_BYTES), () => setTimeout(() => sent.destroy(), 200));
      sent.on('close', () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await nothingIsLeft();
    expect((await put(Buffer.from('a'))).status).toBe(201);
  });
});

describe('files that go out', () => {
  it('hands out every template to anybody, and nothing by other names', async () => {
    const response = await test.send('GET', '/templates/people.csv');
    expect([response.status, response.headers.get('content-type'), response.headers.get('content-disposition')]).toEqual([200, 'text/csv; charset=utf-8', 'attachment; filename="people.csv"']);
    expect((await test.send('GET', '/templates/constructor.csv')).status).toBe(404);
  });

  it('hands out refused rows as cells that no spreadsheet runs, to those who may open the file', async () => {
    const { batchId } = (await (await put(Buffer.from('a'))).json()) as { batchId: string };
    await test.database.admin(`insert into batch_finding (organisation_id, batch_id, position, row, line, column_name, outcome, code, detail) values ($1, $2, 0, 1, 2, 'name', 'refused', 'TEXT_TOO_LONG', '{"cells": ["=HYPERLINK(1)", "a,b"]}')`, [organisation, batchId]);
    const text = await (await test.send('GET', `/export/refused/${batchId}.csv`, { cookie: cookies['hr']! })).text();
    expect(text.split('\r\n')[1]).toBe(`1,2,name,TEXT_TOO_LONG,Text too long.,'=HYPERLINK(1),"a,b"`);
    expect((await test.send('GET', `/export/refused/${batchId}.csv`, { cookie: cookies['admin']! })).status).toBe(404);
    expect((await test.send('GET', `/export/refused/${batchId}.csv`)).status).toBe(401);
  });
});
