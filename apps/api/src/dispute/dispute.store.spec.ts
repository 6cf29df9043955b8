import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
let hr: string;
let lead: string;
let learning: string;
let employee: string;

beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'kestrel');
  await test.database.admin('update leave set to_on = null where id = $1', [world.ids['leave']]);
  [hr, lead, learning, employee] = [await signInAs(test, 'hr', 'kestrel'), await signInAs(test, 'lead', 'kestrel'), await signInAs(test, 'learning', 'kestrel'), await signInAs(test, 'employee', 'kestrel')];
}, 180_000);
afterAll(() => test.close());

const change = (cookie: string, mutation: string) => test.ask<Record<string, { id: string; state?: string; recordName?: string }>>(cookie, `mutation { ${mutation} }`);
const reasonOf = async (cookie: string, mutation: string): Promise<string | undefined> => (await change(cookie, mutation)).errors?.[0]?.extensions.reason;
const raise = (record: string, id: string, reason = 'Not mine'): string => `raiseDispute(input: { record: ${record}, id: ${JSON.stringify(id)}, reason: ${JSON.stringify(reason)} }) { id state recordName }`;
const id = (table: string): string => world.ids[table]!;

/** As the commit of the answer would leave it. */
async function answered(disputeId: string, answer: string): Promise<string> {
  const [row] = await test.database.admin<{ id: string }>(
    `insert into dispute_answer (organisation_id, person_id, dispute_id, record_kind, record_key, answer, reason, answered_by_name, key, content)
     select organisation_id, person_id, id, record_kind, record_key, $2, 'Looked it up', 'Hanna', id::text, 'x' from dispute where id = $1 returning id`, [disputeId, answer]);
  return row!.id;
}

describe('a dispute', () => {
  let learningDispute: string;

  it('of derived evidence is one of what it was derived from, once', async () => {
    const { data } = await change(employee, raise('EVIDENCE', id('evidence')));
    expect(data!['raiseDispute']).toMatchObject({ state: 'OPEN', recordName: 'Skill kestrel, level 4, kestrel' });
    learningDispute = data!['raiseDispute']!.id;
    expect(await test.database.admin('select record_kind as kind from dispute where id = $1', [learningDispute])).toEqual([{ kind: 'learning' }]);
    expect(await reasonOf(employee, raise('LEARNING', id('learning_record')))).toBe('ALREADY_DISPUTED');
  });

  it('shows on the record to those who may open it, and to nobody else', async () => {
    const ask = async (cookie: string) => (await test.ask(cookie, `{ person(id: "${id('person')}") { learning(first: 5) { nodes { dispute { state reason } } } } evidence(id: "${id('evidence')}") { dispute { state } } }`)).data;
    for (const cookie of [hr, lead, employee]) {
      expect(await ask(cookie)).toMatchObject({ person: { learning: { nodes: [{ dispute: { state: 'OPEN', reason: 'Not mine' } }] } }, evidence: { dispute: { state: 'OPEN' } } });
    }
    expect((await test.ask(learning, `{ person(id: "${id('person')}") { learning(first: 5) { nodes { status dispute { state } } } } }`)).data).toMatchObject({ person: { learning: { nodes: [{ status: 'completed', dispute: null }] } } });
  });

  it('is answered by HR in a decision about the person, never by somebody about themselves', async () => {
    const { data } = await change(hr, `answerDispute(input: { id: "${learningDispute}", upheld: true, reason: "Wrong person" }) { id }`);
    const [batch] = await test.database.admin<{ about: string[]; settles: string[]; kind: string; text: string }>(
      `select b.about, b.settles, convert_from(c.bytes, 'UTF8') as text from batch b join batch_chunk c on c.batch_id = b.id where b.id = $1`, [data!['answerDispute']!.id]);
    expect([batch!.about, batch!.settles]).toEqual([[id('person')], [`dispute ${learningDispute}`]]);
    expect(batch!.text).toContain('learning,');
    await test.database.admin(`update account set person_id = $2 where email = 'hr@kestrel.test' and organisation_id = $1`, [world.organisationId, id('person')]);
    expect(await reasonOf(hr, `answerDispute(input: { id: "${learningDispute}", upheld: true, reason: "Mine" }) { id }`)).toBe('ANSWERED_ONESELF');
    await test.database.admin(`update account set person_id = null where email = 'hr@kestrel.test' and organisation_id = $1`, [world.organisationId]);
  });

  it.each([['upheld', 'CORRECTED'], ['kept', 'KEPT']])('says who answered and why: %s; without the answer it is open again', async (answer, state) => {
    const answerId = await answered(learningDispute, answer);
    const { data } = await test.ask<{ disputes: { nodes: { id: string }[] } }>(employee, '{ disputes(first: 10) { nodes { id state answeredBy answerReason reason raisedBy } } }');
    expect(data!.disputes.nodes.find((one) => one.id === learningDispute)).toMatchObject({ state, answeredBy: 'Hanna', answerReason: 'Looked it up', reason: 'Not mine' });
    expect(await reasonOf(hr, `answerDispute(input: { id: "${learningDispute}", upheld: false, reason: "x" }) { id }`)).toBe('DISPUTE_CLOSED');
    expect(await reasonOf(employee, `withdrawDispute(id: "${learningDispute}") { id }`)).toBe('DISPUTE_CLOSED');
    await test.database.admin('delete from dispute_answer where id = $1', [answerId]);
  });

  it('is taken back by the person, and may then be raised anew', async () => {
    expect((await change(employee, `withdrawDispute(id: "${learningDispute}") { id state }`)).data!['withdrawDispute']).toMatchObject({ state: 'WITHDRAWN' });
    expect((await change(employee, raise('LEARNING', id('learning_record')))).data!['raiseDispute']).toMatchObject({ state: 'OPEN' });
  });

  it('of what is known of the person names the field, and needs what is right', async () => {
    const { data } = await change(employee, raise('PERSON', 'location'));
    expect(data!['raiseDispute']!.recordName).toBe('location: kestrel');
    expect(await reasonOf(hr, `answerDispute(input: { id: "${data!['raiseDispute']!.id}", upheld: true, reason: "x" }) { id }`)).toBe('CORRECTION_MISSING');
    expect(await reasonOf(employee, raise('PERSON', 'constructor'))).toBe('FIELD_UNKNOWN');
  });

  it.each([
    ['document', 'DOCUMENT', () => id('person_document')],
    ['exemption', 'EXEMPTION', () => id('exemption')],
    ['assignment', 'ASSIGNMENT', () => id('assignment')],
    ['leave', 'LEAVE', () => id('person')],
  ] as const)('of a record of one’s own names what it was, and shows on it: %s', async (_, record, idOf) => {
    const { data, errors } = await change(employee, raise(record, idOf()));
    expect([errors, data?.['raiseDispute']?.state]).toEqual([undefined, 'OPEN']);
    expect(data!['raiseDispute']!.recordName?.length).toBeGreaterThan(3);
    expect(await reasonOf(employee, raise(record, idOf()))).toBe('ALREADY_DISPUTED');
  });

  it('shows on documents, exemptions, assignments and on what is known of the person', async () => {
    const found = await test.ask<Record<string, { nodes: { dispute: unknown }[] } & { disputes: unknown[] }>>(hr, `{
      documents(first: 5, personId: "${id('person')}") { nodes { dispute { state } } } exemptions(first: 5) { nodes { dispute { state } } } assignments(first: 5) { nodes { dispute { state } } }
      person(id: "${id('person')}") { disputes { record field state } } }`);
    for (const list of ['documents', 'exemptions', 'assignments']) expect([list, found.data![list]?.nodes.map(({ dispute }) => dispute)]).toEqual([list, expect.arrayContaining([{ state: 'OPEN' }])]);
    expect(found.data!['person']!.disputes).toEqual(expect.arrayContaining([{ record: 'LEAVE', field: null, state: 'OPEN' }, { record: 'PERSON', field: 'location', state: 'OPEN' }]));
    expect((await test.ask(learning, `{ person(id: "${id('person')}") { disputes { state } } }`)).data).toEqual({ person: { disputes: [] } });
  });

  it('of an address names it, and may say the right one', async () => {
    const [own] = await test.database.admin<{ value: string }>('select value from person_identifier where person_id = $1 and recorded_to is null limit 1', [id('person')]);
    const { data } = await change(employee, raise('IDENTIFIER', own!.value));
    expect(data!['raiseDispute']!.recordName).toContain(own!.value);
    const answer = await change(hr, `answerDispute(input: { id: "${data!['raiseDispute']!.id}", upheld: true, correction: "right@kestrel.test", reason: "x" }) { id }`);
    const [batch] = await test.database.admin<{ text: string }>(`select convert_from(bytes, 'UTF8') as text from batch_chunk where batch_id = $1`, [answer.data!['answerDispute']!.id]);
    expect(batch!.text).toContain('right@kestrel.test');
    expect(await reasonOf(employee, raise('IDENTIFIER', 'somebody@else.test'))).toBeDefined();
  });

  it('of a credential is one of its document', async () => {
    expect((await change(employee, raise('CREDENTIAL', id('credential')))).data!['raiseDispute']).toMatchObject({ state: 'OPEN', recordName: 'Badge kestrel' });
    expect((await test.ask(hr, `{ credential(id: "${id('credential')}") { dispute { state } } }`)).data).toEqual({ credential: { dispute: { state: 'OPEN' } } });
  });

  it.each(['', '   ', '\u202e'])('needs a reason that can be read: %j', async (reason) => {
    expect(['REASON_MISSING', 'NOTE_UNREADABLE']).toContain(await reasonOf(employee, raise('PERSON', 'team', reason)));
  });
});
