import { createHash } from 'node:crypto';
import { request } from 'node:http';

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { chunk, jpegOf, pdfOf, pngOf } from './content/certificates.fixture.js';
import { give, givePerson, handIn } from './documents.fixture.js';

let test: TestApi;
let acme: string;
let ada: string;
let bea: string;
let skill: string;
let achievement: string;
let foreignSkill: string;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  test = await startTestApi();
  acme = await giveOrganisation(test.database);
  const other = await giveOrganisation(test.database, 'Other');
  const team = async (organisation: string): Promise<string> => {
    const id = await give(test, 'team', { organisation_id: organisation, key: 'team' });
    await give(test, 'team_version', { organisation_id: organisation, team_id: id, name: 'Team', key: id, content: 'c' });
    return id;
  };
  const named = async (organisation: string, table: 'skill' | 'achievement', name: string): Promise<string> => {
    const id = await give(test, table, { organisation_id: organisation, key: name });
    await give(test, `${table}_version`, { organisation_id: organisation, [`${table}_id`]: id, name, folded: name.toLowerCase(), key: id, content: 'c' });
    return id;
  };
  const [ours, theirs] = [await team(acme), await team(other)];
  [skill, achievement, foreignSkill] = [await named(acme, 'skill', 'Knots'), await named(acme, 'achievement', 'First aid'), await named(other, 'skill', 'Knots')];
  [ada, bea] = [await givePerson(test, acme, { name: 'Ada', teamId: ours }), await givePerson(test, acme, { name: 'Bea' })];
  const accounts = [
    ['ada', acme, [], ada], ['bea', acme, [], bea], ['hr', acme, [['hr', null]], null], ['part', acme, [['hr', ours]], null], ['lead', acme, [['lead', ours]], null],
    ['learning', acme, [['learning', null]], null], ['admin', acme, [['admin', null]], null], ['other', other, [['hr', null]], null], ['foreign', other, [['lead', theirs]], null],
  ] as const;
  for (const [who, organisation, roles, personId] of accounts) {
    await giveAccount(test.database, organisation, { email: `${who}@acme.test`, roles: [...roles], personId });
    cookies[who] = await test.signIn(`${who}@acme.test`);
  }
}, 120_000);
afterAll(() => test.close());
beforeEach(() => test.database.admin('delete from person_document_piece; delete from person_document; delete from job'));

const put = async (who: string, body: Uint8Array = pdfOf(), said: Readonly<Record<string, unknown>> = {}, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; code?: string; documentId?: string }> => {
  const response = await handIn(test, { cookie: cookies[who] ?? '', said: { personId: ada, title: 'First aid', ...said }, body, headers });
  return { status: response.status, ...((await response.json()) as object) };
};
const get = (who: string, id: string): Promise<Response> => test.send('GET', `/document-files/${id}`, { cookie: cookies[who] ?? '' });
const held = async (): Promise<unknown> =>
  (await test.database.admin('select (select count(*) from person_document)::int as documents, (select count(*) from person_document_piece)::int as pieces, (select count(*) from job)::int as jobs'))[0];
const NOTHING = { documents: 0, pieces: 0, jobs: 0 };

describe('a certificate', () => {
  it('is kept byte for byte with what was said of it, and with the job that follows it up', async () => {
    const body = pdfOf({ pages: 2 });
    const said = { issuer: 'Red Cross', topicId: skill, level: 3, issuedOn: '2026-01-01', untilOn: '2028-01-01' };
    const { status, documentId } = await put('ada', body, said, { 'x-file-name': encodeURIComponent('../x\u202Efdp.exe') });
    expect(status).toBe(201);
    expect(await test.database.admin('select sha256, size, media_type, file_name, title, issuer, skill_id, achievement_id, level, issued_on::text, until_on::text, pages, notes, created_by_name from person_document')).toEqual([
      {
        sha256: createHash('sha256').update(body).digest(), size: body.length, media_type: 'application/pdf', file_name: 'x fdp.exe', title: 'First aid', issuer: 'Red Cross', skill_id: skill, achievement_id: null,
        level: 3, issued_on: '2026-01-01', until_on: '2028-01-01', pages: 2, notes: [], created_by_name: 'Owner of ada@acme.test',
      },
    ]);
    expect(await test.database.admin('select queue, payload from job')).toEqual([{ queue: 'verify', payload: { kind: 'document', documentId } }]);
    expect(Buffer.from(await (await get('ada', documentId!)).arrayBuffer()).equals(body)).toBe(true);
  });

  it('is one where the same bytes come again, also at once, and another where they are of another person', async () => {
    const first = await put('ada');
    expect(await put('hr')).toEqual({ status: 200, documentId: first.documentId });
    const again = await Promise.all([put('hr', pngOf()), put('lead', pngOf())]);
    expect(new Set(again.map(({ documentId }) => documentId)).size).toBe(1);
    expect((await put('bea', pdfOf(), { personId: bea })).status).toBe(201);
    expect(await held()).toEqual({ documents: 3, pieces: 3, jobs: 3 });
  });

  it.each([['ada', 201], ['hr', 201], ['part', 201], ['lead', 201], ['bea', 404], ['learning', 404], ['admin', 404], ['other', 404], ['foreign', 404], ['nobody', 401]])('of Ada may be handed in by: %s', async (who, status) => {
    expect((await put(who)).status).toBe(status);
    expect(await held()).toEqual(status === 201 ? { documents: 1, pieces: 1, jobs: 1 } : NOTHING);
  });

  it.each([['lead', 404], ['part', 404], ['hr', 201]])('of somebody elsewhere may be handed in by: %s', async (who, status) => expect((await put(who, pdfOf(), { personId: bea })).status).toBe(status));

  it('of somebody whose id was worked out from a name, as those of files are, is not taken for something that is no id', async () => {
    const worked = '6f1ed002-ab55-9591-9014-7ebf0951e22b';
    expect(await put('hr', pdfOf(), { personId: worked, topicId: worked })).toMatchObject({ status: 404 });
  });

  it('may be meant for a named credential', async () => {
    expect((await put('ada', pngOf(), { topicId: achievement })).status).toBe(201);
    expect(await test.database.admin('select skill_id, achievement_id, level from person_document')).toEqual([{ skill_id: null, achievement_id: achievement, level: null }]);
  });

  it('is open to those who may see the record, and to nobody else', async () => {
    const { documentId } = await put('ada');
    for (const who of ['ada', 'hr', 'part', 'lead']) expect([who, (await get(who, documentId!)).status]).toEqual([who, 200]);
    for (const who of ['bea', 'learning', 'admin', 'other', 'foreign']) {
      const [answer, nothing] = [await get(who, documentId!), await get(who, acme)];
      expect([who, answer.status, await answer.text()]).toEqual([who, 404, await nothing.text()]);
    }
    expect((await get('nobody', documentId!)).status).toBe(401);
    const seen = async (who: string) => (await test.ask<{ documents: { totalCount: number } }>(cookies[who]!, '{ documents(first: 5) { totalCount nodes { title } } }')).data?.documents.totalCount;
    expect([await seen('ada'), await seen('lead'), await seen('bea'), await seen('learning'), await seen('other')]).toEqual([1, 1, 0, 0, 0]);
  });

  it('is closed at once to a lead who leads no longer', async () => {
    const { documentId } = await put('ada');
    await test.database.admin(`update account_role set role = 'learning', team_id = null where account_id = (select id from account where email = 'lead@acme.test')`);
    expect((await get('lead', documentId!)).status).toBe(404);
    await test.database.admin(`update account_role set role = 'lead', team_id = (select id from team where organisation_id = $1) where account_id = (select id from account where email = 'lead@acme.test')`, [acme]);
  });
});

describe('a file that goes out', () => {
  it.each([['application/pdf', pdfOf(), 'attachment', 'pdf'], ['image/png', pngOf(), 'inline', 'png'], ['image/jpeg', jpegOf(), 'inline', 'jpg']])('is of the type that was found, and can run nothing: %s', async (type, body, how, ending) => {
    const { documentId } = await put('ada', body, {}, { 'x-file-name': 'page.html' });
    const { headers } = await get('ada', documentId!);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe(`${how}; filename="certificate-${documentId!}.${ending}"`);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
    expect(headers.get('content-security-policy')).not.toMatch(/allow|unsafe|script/);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('content-length')).toBe(String(body.length));
  });
});

describe('what is refused leaves nothing', () => {
  it.each<[string, number, string, Uint8Array, Record<string, unknown>?, Record<string, string>?]>([
    ['a page of the web', 400, 'DOCUMENT_TYPE_NOT_ALLOWED', Buffer.from('<html>'), {}, {}],
    ['nothing', 400, 'DOCUMENT_EMPTY', Buffer.alloc(0), {}, {}],
    ['a document with a script', 400, 'PDF_ACTIVE', pdfOf({ extra: '/OpenAction << /S /JavaScript /JS (1) >>' }), {}, {}],
    ['a form type', 415, 'TYPE_NOT_ALLOWED', pdfOf(), {}, { 'content-type': 'multipart/form-data; boundary=x' }],
    ['packed', 415, 'ENCODING_NOT_ALLOWED', pdfOf(), {}, { 'content-encoding': 'gzip' }],
    ['sent by the page of others', 403, 'FOREIGN_PAGE', pdfOf(), {}, { origin: 'https://evil.example' }],
    ['without our header', 403, 'FOREIGN_PAGE', pdfOf(), {}, { 'x-tessera': '0' }],
    ['without a title', 400, 'BODY_INVALID', pdfOf(), { title: ' ' }, {}],
    ['a title of 201 characters', 400, 'BODY_INVALID', pdfOf(), { title: 'x'.repeat(201) }, {}],
    ['a title that turns round', 400, 'BODY_INVALID', pdfOf(), { title: 'x\u202Efdp' }, {}],
    ['a field that only the server sets', 400, 'BODY_INVALID', pdfOf(), { mediaType: 'text/html' }, {}],
    ['a level of 6', 400, 'BODY_INVALID', pdfOf(), { level: 6 }, {}],
    ['an end before the beginning', 400, 'DATES_REVERSED', pdfOf(), { issuedOn: '2026-01-02', untilOn: '2026-01-01' }, {}],
    ['a day that is none', 400, 'BODY_INVALID', pdfOf(), { issuedOn: '2026-02-30' }, {}],
    ['said by nobody', 400, 'BODY_INVALID', pdfOf(), {}, { 'x-document': '%' }],
  ])('%s', async (...[, status, code, body, said, headers]) => {
    expect(await put('ada', body, said, headers)).toMatchObject({ status, code });
    expect(await held()).toEqual(NOTHING);
  });

  it('what is meant for a skill of others, and a skill without its level', async () => {
    expect((await put('ada', pdfOf(), { topicId: foreignSkill, level: 3 })).status).toBe(404);
    expect(await put('ada', pdfOf(), { topicId: skill })).toMatchObject({ status: 400, code: 'LEVEL_OUT_OF_RANGE' });
    expect(await held()).toEqual(NOTHING);
  });

  it('one byte more than may be, said before or found on the way', async () => {
    const filled = (size: number): Buffer => Buffer.concat([pngOf().subarray(0, -12), chunk('teSt', Buffer.alloc(size - pngOf().length - 12)), chunk('IEND')]);
    expect((await put('ada', filled(LIMITS.documentBytes))).status).toBe(201);
    expect(await held()).toEqual({ documents: 1, pieces: 10, jobs: 1 });
    expect(await put('ada', filled(LIMITS.documentBytes + 1)).catch(() => ({ status: 413 }))).toMatchObject({ status: 413 });
    expect(await unannounced(LIMITS.documentBytes + 1)).toBe(413);
    expect(await held()).toEqual({ documents: 1, pieces: 10, jobs: 1 });
  });

  it('a certificate more than a person may have', async () => {
    await test.database.admin(
      `insert into person_document (organisation_id, person_id, sha256, size, media_type, file_name, title, notes, created_by_name) select $1, $2, int4send(i), 1, 'image/png', 'f', 't', '{}', 'n' from generate_series(1, $3) i`,
      [acme, ada, LIMITS.documentsOfPerson - 1],
    );
    expect((await put('ada')).status).toBe(201);
    expect(await put('ada', pngOf())).toMatchObject({ status: 413, code: 'DOCUMENTS_TOO_MANY' });
    expect((await put('ada')).status).toBe(200);
  });

  it('what is handed in by somebody who was disabled meanwhile', async () => {
    const status = sentSlowly('ada', () => test.database.admin(`update account set disabled_at = now() where email = 'ada@acme.test'`));
    expect(await status).toBe(401);
    expect(await held()).toEqual(NOTHING);
    await test.database.admin(`update account set disabled_at = null where email = 'ada@acme.test'`);
  });
});

/** Sends so many bytes without saying how many. */
function unannounced(size: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/octet-stream', 'x-tessera': '1', cookie: cookies['ada']!, 'x-document': encodeURIComponent(JSON.stringify({ personId: ada, title: 'x' })) };
    const sent = request(`${test.api.url}/document-files`, { method: 'PUT', headers }, (answer) => resolve(answer.resume().statusCode!));
    sent.on('error', reject);
    sent.end(Buffer.alloc(size));
  });
}

/** Sends all but the end, lets something happen, and sends the rest. */
function sentSlowly(who: string, meanwhile: () => Promise<unknown>): Promise<number> {
  const body = pdfOf();
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/octet-stream', 'x-tessera': '1', cookie: cookies[who]!, 'content-length': body.length, 'x-document': encodeURIComponent(JSON.stringify({ personId: ada, title: 'x' })) };
    const sent = request(`${test.api.url}/document-files`, { method: 'PUT', headers }, (answer) => resolve(answer.resume().statusCode!));
    sent.on('error', reject);
    sent.write(body.subarray(0, -1));
    setTimeout(() => void meanwhile().then(() => sent.end(body.subarray(-1))), 500);
  });
}
