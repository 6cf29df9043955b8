import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { LIMITS } from '../limits/limits.js';
import { giveAccount, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, signInAs, type World } from '../testing/world.fixture.js';
import { jpegOf, pdfOf, pngOf } from './content/certificates.fixture.js';
import { give, givePerson, handIn } from './documents.fixture.js';

let test: TestApi;
let world: World;
const people = { ann: '', eve: '', bob: '' };
const cookies: Record<string, string> = {};

/** Ann and Bob stand in the team of the lead; Eve, an expert of the skill, stands in none. */
beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  for (const name of ['ann', 'eve', 'bob'] as const) {
    people[name] = await givePerson(test, world.organisationId, { name, teamId: name === 'eve' ? null : world.ids['team']! });
    await giveAccount(test.database, world.organisationId, { email: `${name}@kestrel.test`, personId: people[name] });
    cookies[name] = await test.signIn(`${name}@kestrel.test`);
  }
  await give(test, 'expert', { organisation_id: world.organisationId, person_id: people.eve, skill_id: world.ids['skill'], key: 'eve', content: 'x' });
  for (const role of ['hr', 'lead', 'learning', 'admin'] as const) cookies[role] = await signInAs(test, role, 'kestrel');
}, 180_000);
afterAll(() => test.close());
beforeEach(async () => {
  await test.database.admin('delete from endorsement_request where person_id = any ($1)', [Object.values(people)]);
  for (const table of ['document_check', 'person_document_piece']) await test.database.admin(`delete from ${table} where person_id = any ($1)`, [Object.values(people)]);
  await test.database.admin('delete from person_document where person_id = any ($1)', [Object.values(people)]);
});

const put = async (who: string, said: Readonly<Record<string, unknown>> = {}, body: Uint8Array = pdfOf()): Promise<{ status: number; code?: string; documentId?: string }> => {
  const usual = { kind: 'work-sample', personId: people.ann, title: 'Cluster', topicId: world.ids['skill'], level: 3 };
  const response = await handIn(test, { cookie: cookies[who]!, said: { ...usual, ...said }, body });
  return { status: response.status, ...((await response.json()) as object) };
};
const file = (who: string, id: string, method = 'GET'): Promise<Response> => test.send(method, `/document-files/${id}`, { cookie: cookies[who]! });
const withdraw = async (who: string, id: string): Promise<[number, string | undefined]> => {
  const response = await file(who, id, 'DELETE');
  return [response.status, ((await response.json()) as { code?: string }).code];
};
const quoted = (value: unknown): string => JSON.stringify(value);
const change = (who: string, mutation: string) => test.ask<Record<string, { id: string }>>(cookies[who]!, `mutation { ${mutation} }`);
const claim = (id: string, more = ''): string => `claimSkill(input: { skillId: ${quoted(world.ids['skill'])}, level: 3, reason: "Built it", sampleId: ${quoted(id)}${more} }) { id }`;
const ask = (id: string, asks = 'EXPERT'): string => `askEndorsement(input: { skillId: ${quoted(world.ids['skill'])}, level: 3, asks: ${asks}, sampleId: ${quoted(id)} }) { id sample { id fileName mediaType isWithdrawn } }`;
const openTo = async (id: string): Promise<string[]> => {
  const open: string[] = [];
  for (const who of Object.keys(cookies)) if ((await file(who, id)).status === 200) open.push(who);
  return open.sort();
};

describe('a work sample', () => {
  it('is handed in by who did the work, for a skill at a level, and by nobody else', async () => {
    for (const who of ['hr', 'lead', 'bob', 'learning', 'admin']) expect([who, (await put(who)).status]).toEqual([who, 403]);
    expect(await put('ann', { topicId: null, level: null })).toMatchObject({ status: 400, code: 'TOPIC_UNKNOWN' });
    expect(await put('ann', { topicId: world.ids['achievement'], level: null })).toMatchObject({ status: 400, code: 'TOPIC_UNKNOWN' });
    expect(await put('ann', {}, Buffer.from('<svg/>'))).toMatchObject({ status: 400, code: 'DOCUMENT_TYPE_NOT_ALLOWED' });
    expect((await put('ann')).status).toBe(201);
    expect(await test.database.admin('select kind, level from person_document where person_id = $1', [people.ann])).toEqual([{ kind: 'work-sample', level: 3 }]);
    expect(await test.database.admin(`select id from job where payload ->> 'kind' = 'document'`)).toEqual([]);
  });

  it('is one where the same comes again for the same, and never one with a certificate', async () => {
    const first = await put('ann');
    expect(await put('ann')).toEqual({ status: 200, documentId: first.documentId });
    for (const said of [{ level: 4 }, { kind: 'certificate' }]) expect((await put('ann', said)).status).toBe(201);
  });

  it('is open to the person, their leads and HR; to experts once they are asked; and to nobody else', async () => {
    const { documentId: id } = await put('ann', {}, jpegOf());
    expect(await openTo(id!)).toEqual(['ann', 'hr', 'lead']);
    const { data } = await change('ann', ask(id!));
    expect(data!['askEndorsement']).toMatchObject({ sample: { id, mediaType: 'image/jpeg', isWithdrawn: false } });
    expect(await openTo(id!)).toEqual(['ann', 'eve', 'hr', 'lead']);
    expect(Buffer.from(await (await file('eve', id!)).arrayBuffer()).equals(jpegOf())).toBe(true);
    expect((await test.ask(cookies['eve']!, `{ document(id: "${id!}") { title } }`)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    await change('ann', `withdrawEndorsementRequest(id: ${quoted(data!['askEndorsement']!.id)}) { id }`);
    expect(await openTo(id!)).toEqual(['ann', 'hr', 'lead']);
  });

  it('is so by our own conditions too, where row-level security is taken away', async () => {
    const { documentId: id } = await put('ann');
    const walls = async (how: 'disable' | 'enable') => {
      for (const table of ['person_document', 'person_document_piece', 'endorsement_request', 'expert']) await test.database.admin(`alter table ${table} ${how} row level security`);
    };
    await change('ann', ask(id!, 'LEAD'));
    await walls('disable');
    expect(await openTo(id!)).toEqual(['ann', 'hr', 'lead']);
    await test.database.admin(`update endorsement_request set asks = 'expert' where document_id = $1`, [id]);
    expect(await openTo(id!)).toEqual(['ann', 'eve', 'hr', 'lead']);
    await test.database.admin(`update endorsement_request set declined_at = now() where document_id = $1`, [id]);
    expect(await openTo(id!)).toEqual(['ann', 'hr', 'lead']);
    await walls('enable');
  });

  it('goes to the leads alone where they alone are asked', async () => {
    const { documentId: id } = await put('ann');
    await change('ann', ask(id!, 'LEAD'));
    expect(await openTo(id!)).toEqual(['ann', 'hr', 'lead']);
  });

  it('is served like a certificate, under a name of its own', async () => {
    const { documentId: id } = await put('ann');
    const { headers } = await file('lead', id!);
    expect(headers.get('content-disposition')).toBe(`attachment; filename="work-sample-${id!}.pdf"`);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('carries a claim as the row that says it', async () => {
    const { documentId: id } = await put('ann');
    const { data } = await change('ann', claim(id!));
    const [chunk] = await test.database.admin<{ text: string }>(`select convert_from(bytes, 'UTF8') as text from batch_chunk where batch_id = $1`, [data!['claimSkill']!.id]);
    expect(chunk!.text).toContain(id!);
  });

  it.each<[string, () => Promise<string>]>([
    ['another person', async () => (await put('bob', { personId: people.bob })).documentId!],
    ['another level', async () => (await put('ann', { level: 4 })).documentId!],
    ['a certificate', async () => (await put('ann', { kind: 'certificate' })).documentId!],
    ['nothing', async () => world.organisationId],
    ['what was taken back', async () => { const { documentId } = await put('ann'); await withdraw('ann', documentId!); return documentId!; }],
  ])('carries neither claim nor request where it is of %s', async (_, of) => {
    const id = await of();
    for (const mutation of [claim(id), ask(id)]) expect((await change('ann', mutation)).errors?.[0]?.extensions.reason).toBe('WORK_SAMPLE_UNKNOWN');
  });

  it('is checked by nobody, and waits for nobody’s check', async () => {
    const { documentId: id } = await put('ann');
    const check = `checkDocument(input: { documentId: "${id!}", result: ACCEPTED, how: ORIGINAL, topicId: ${quoted(world.ids['skill'])}, level: 3, fromOn: "2026-01-01", reason: "x" }) { id }`;
    expect((await change('hr', check)).errors?.[0]?.extensions.reason).toBe('WORK_SAMPLE');
    const { data } = await test.ask<{ documents: { nodes: { id: string }[] } }>(cookies['hr']!, '{ documents(first: 50, waiting: true) { nodes { id } } }');
    expect(data!.documents.nodes.map((node) => node.id)).not.toContain(id);
  });
});

describe('taking a document back', () => {
  const stateOf = async (id: string) => (await test.ask<{ document: { state: string; withdrawHindrance: string | null } }>(cookies['ann']!, `{ document(id: "${id}") { state withdrawHindrance } }`)).data!.document;

  it.each([['certificate', 'job'], ['work-sample', null]])('leaves nothing of a %s but that it was there', async (kind, job) => {
    const { documentId: id } = await put('ann', { kind });
    await test.database.admin('delete from job');
    expect(await withdraw('ann', id!)).toEqual([200, undefined]);
    expect(await stateOf(id!)).toEqual({ state: 'WITHDRAWN', withdrawHindrance: 'DOCUMENT_WITHDRAWN' });
    expect([await openTo(id!), await test.database.admin('select id from person_document_piece where document_id = $1', [id])]).toEqual([[], []]);
    expect(await test.database.admin(`select 'job' as job from job where payload ->> 'documentId' = $1`, [id])).toEqual(job ? [{ job }] : []);
    expect(await withdraw('ann', id!)).toEqual([409, 'DOCUMENT_WITHDRAWN']);
    expect((await put('ann', { kind })).status).toBe(201);
  });

  it('is for the person who handed it in', async () => {
    const { documentId: id } = await put('ann', { kind: 'certificate' });
    for (const [who, status] of [['hr', 403], ['lead', 403], ['bob', 404], ['eve', 404], ['learning', 403], ['admin', 403]] as const) expect([who, (await withdraw(who, id!))[0]]).toEqual([who, status]);
    const { documentId: given } = await put('hr', { kind: 'certificate' }, pngOf());
    expect(await withdraw('ann', given!)).toEqual([409, 'HANDED_IN_BY_ANOTHER']);
    const foreign = await test.send('DELETE', `/document-files/${id!}`, { cookie: cookies['ann']!, headers: { origin: 'https://evil.example' } });
    expect(foreign.status).toBe(403);
    expect((await file('ann', id!)).status).toBe(200);
  });

  it('an expert who is asked cannot', async () => {
    const { documentId: id } = await put('ann');
    await change('ann', ask(id!));
    expect((await withdraw('eve', id!))[0]).toBe(404);
  });

  it('is over once somebody has looked into a certificate', async () => {
    const { documentId: id } = await put('ann', { kind: 'certificate' });
    await give(test, 'document_check', { organisation_id: world.organisationId, person_id: people.ann, document_id: id, round: 'first', result: 'refused', how: 'phone', reason: 'x', checked_by_name: 'x', key: `${id!}|first`, content: 'x' });
    expect(await withdraw('ann', id!)).toEqual([409, 'DOCUMENT_DECIDED']);
  });

  it('is over once what a work sample was shown for is judged', async () => {
    const { documentId: id } = await put('ann');
    await change('ann', ask(id!));
    await test.database.admin(`update endorsement_request set declined_at = now() where document_id = $1`, [id]);
    expect(await stateOf(id!)).toEqual({ state: 'JUDGED', withdrawHindrance: 'DOCUMENT_DECIDED' });
    expect(await withdraw('ann', id!)).toEqual([409, 'DOCUMENT_DECIDED']);
    expect((await file('ann', id!)).status).toBe(200);
  });

  it('waits for a decision that is just being taken, and then is over', async () => {
    const { documentId: id } = await put('ann', { kind: 'certificate' });
    const row = [world.organisationId, people.ann, id, `${id!}|first`];
    const worker = { organisationId: world.organisationId, personId: null, scope: 'all', role: 'worker' } as const;
    let answer: Promise<[number, string | undefined]> | undefined;
    await test.database.units.run(worker, { write: true, latest: true }, async (unit) => {
      await unit.query(`select pg_advisory_xact_lock(hashtextextended('batches of ' || $1, 0))`, [world.organisationId]);
      await unit.query(`insert into document_check (organisation_id, person_id, document_id, key, round, result, how, reason, checked_by_name, content) values ($1, $2, $3, $4, 'first', 'accepted', 'phone', 'x', 'x', 'x')`, row);
      answer = withdraw('ann', id!);
      for (let waits = false; !waits; ) waits = (await test.database.admin<{ is: boolean }>(`select exists (select from pg_locks where locktype = 'advisory' and not granted) as is`))[0]!.is;
    });
    expect(await answer).toEqual([409, 'DOCUMENT_DECIDED']);
  });

  it('makes room for another, to a number that was ever handed in', async () => {
    const fill = (count: number) => test.database.admin(
      `insert into person_document (organisation_id, person_id, sha256, size, media_type, file_name, title, notes, created_by_name, withdrawn_at) select $1, $2, int4send(i), 1, 'image/png', 'f', 't', '{}', 'n', now() from generate_series(1, $3) i`,
      [world.organisationId, people.ann, count]);
    await fill(LIMITS.documentsOfPersonEver - 1);
    expect((await put('ann')).status).toBe(201);
    expect(await put('ann', {}, pngOf())).toMatchObject({ status: 413, code: 'DOCUMENTS_TOO_MANY' });
  });
});
