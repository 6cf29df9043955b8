import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyseCoverage, workerOf } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore } from '@tessera/persistence';

import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let organisationId: string;
let hr: string;
let lead: string;

const put = async (table: string, values: Readonly<Record<string, unknown>>): Promise<string> => {
  const all: Readonly<Record<string, unknown>> & { readonly id: string } = { organisation_id: organisationId, id: randomUUID(), ...values };
  await test.database.admin(`insert into ${table} (${Object.keys(all).map((name) => `"${name}"`).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
  return all.id;
};
const anchor = (table: string): Promise<string> => put(table, { key: randomUUID() });
const fact = (table: string, values: Readonly<Record<string, unknown>>): Promise<string> => put(table, { key: randomUUID(), content: 'x', ...values });

let people: string[];
let skill: string;

const program = async (title: string): Promise<string> => {
  const id = await anchor('program');
  await fact('program_version', { program_id: id, provider: 'Northwind', title, folded: title.toLowerCase(), assessment: 'exam' });
  return id;
};
const evidence = (person: string, values: Readonly<Record<string, unknown>>): Promise<string> =>
  fact('evidence', { person_id: person, skill_id: skill, level: 3, grade: 3, negative: false, valid_from: '2026-01-01', source_kind: 'file', ...values });

/** Four people of whom Kubernetes is asked at level 3; the last of them has shown it. What moves nothing has waited longest. */
beforeAll(async () => {
  test = await startTestApi();
  organisationId = await giveOrganisation(test.database);
  const [team, set, mapped] = [await anchor('team'), await anchor('requirement_set'), await program('In depth')];
  [skill, people] = [await anchor('skill'), await Promise.all(Array.from({ length: 4 }, () => anchor('person')))];
  await fact('skill_version', { skill_id: skill, name: 'Kubernetes', folded: 'kubernetes' });
  await fact('team_version', { team_id: team, name: 'Cloud' });
  await fact('requirement_set_version', { requirement_set_id: set, owner_kind: 'team', team_id: team, effective_on: '2020-01-01' });
  await fact('requirement', { requirement_set_id: set, skill_id: skill, level: 3, minimum_grade: 3, weight: 1, grace_days: 0 });
  await fact('mapping', { program_id: mapped, title: 'In depth', folded: 'in depth', skill_id: skill, level: 3, assessment: 'exam' });
  for (const [at, id] of people.entries()) {
    await fact('person_version', { person_id: id, name: `Person ${at}` });
    await fact('person_identifier', { person_id: id, kind: 'email', value: `p${at}@acme.test` });
    await fact('membership', { person_id: id, team_id: team });
  }
  await fact('team_lead', { person_id: people[3], team_id: team });
  await endorsements();
  await documents();
  await disputes(await evidence(people[3]!, { key: 'shown' }));
  await assignments(mapped, await program('Other'));
  await waiting();
  await test.database.units.run(workerOf(organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
  await giveAccount(test.database, organisationId, { email: 'hr@moves.test', roles: [['hr', null]] });
  await giveAccount(test.database, organisationId, { email: 'lead@moves.test', personId: people[3]! });
  [hr, lead] = [await test.signIn('hr@moves.test'), await test.signIn('lead@moves.test')];
}, 180_000);
afterAll(() => test.close());

async function endorsements(): Promise<void> {
  for (const [person, level, on] of [[0, 3, '2026-03-01'], [1, 2, '2026-01-01'], [3, 3, '2026-02-01']] as const) {
    await put('endorsement_request', { person_id: people[person], person_name: `Person ${person}`, skill_id: skill, level, asks: 'lead', created_at: on });
  }
}

async function documents(): Promise<void> {
  for (const [title, on, isPending] of [['Old', '2026-01-01', false], ['New', '2026-02-01', true]] as const) {
    const id = await put('person_document', {
      person_id: people[2], sha256: Buffer.from(title), size: 1, media_type: 'application/pdf', file_name: `${title}.pdf`, title, skill_id: skill, level: 3, notes: '{}', created_by_name: 'Ann', created_at: on,
    });
    if (isPending) await evidence(people[2]!, { grade: 4, source_kind: 'document', source_id: id, pending_why: 'document-unchecked' });
  }
}

async function disputes(shown: string): Promise<void> {
  const record = await test.database.admin<{ key: string }>('select key from evidence where id = $1', [shown]);
  for (const [kind, key, name, on] of [['person', 'location', 'location', '2026-01-01'], ['evidence', record[0]!.key, 'Kubernetes, level 3', '2026-02-01']] as const) {
    await put('dispute', { person_id: people[3], record_kind: kind, record_key: key, record_name: name, reason: 'Wrong', raised_by_name: 'Person 3', created_at: on });
  }
}

async function assignments(mapped: string, other: string): Promise<void> {
  for (const [id, due] of [[mapped, '2026-02-01'], [other, '2026-01-01']] as const) {
    await put('assignment', { person_id: people[1], program_id: id, status: 'accepted', due_on: due, proposed_by_name: 'Hanna' });
  }
}

async function waiting(): Promise<void> {
  const batch = await put('batch', { file_name: 'learning.csv', size: 1, sha256: Buffer.from('x'), status: 'committed', committed_at: '2026-01-01', created_by_name: 'Hanna' });
  const learning = (title: string, status = 'completed') => ({ kind: 'learning', program: title, status });
  const rows = [
    ['b-open', 'person', 'learning', learning('In depth', 'enrolled')], ['c-more', 'person', 'learning', learning('IN  Depth')], ['a-none', 'person', 'learning', learning('Other')],
    ['k8s', 'skill', 'evidence', { kind: 'evidence', person: 'p0@acme.test', subject: { kind: 'skill', skill: 'K8s', level: 3 } }],
    ['k8s', 'skill', 'evidence', { kind: 'evidence', person: 'p3@acme.test', subject: { kind: 'skill', skill: 'K8s', level: 3 } }],
  ] as const;
  for (const [row, [needs, kind, from, claim]] of rows.entries()) {
    await put('waiting_row', { batch_id: batch, row, kind: from, claim: JSON.stringify(claim), needs_kind: kind, needs, recorded_from: `2026-01-0${row + 1}` });
  }
  for (const [row, achievement] of [[80, 'In depth'], [81, null]] as const) {
    await put('batch_finding', { batch_id: batch, position: row, row, line: row, outcome: 'refused', code: 'CREDENTIAL_OF_OTHER_PERSON', detail: JSON.stringify({ claim: { recipients: [], achievement } }) });
  }
}

interface Todo {
  readonly units: { readonly required: number; readonly open: number };
  readonly queues: readonly { readonly kind: string; readonly moves: number | null; readonly items: { readonly nodes: readonly { readonly id: string; readonly title: string; readonly moves: number | null; readonly since: string | null }[] } }[];
}

interface OnePage {
  readonly nodes: readonly { readonly title: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const ask = async (cookie: string): Promise<Todo> => {
  const { data, errors } = await test.ask<{ todo: Todo }>(cookie, '{ todo { units { required open } queues { kind moves items(first: 50) { nodes { id title moves since } } } } }');
  expect(errors).toBeUndefined();
  return data!.todo;
};
const items = async (cookie: string, kind: string) => (await ask(cookie)).queues.find((queue) => queue.kind === kind)?.items.nodes.map(({ title, moves }) => [title, moves]);

describe('what each decision could move', () => {
  it('comes with the units that there are', async () => expect((await ask(hr)).units).toEqual({ required: 4, open: 3 }));

  it.each([
    ['ENDORSEMENT', [['Kubernetes, Person 0', 1], ['Kubernetes, Person 1', 0], ['Kubernetes, Person 3', 0]]],
    ['DOCUMENT', [['New', 1], ['Old', 0]]],
    ['DISPUTE', [['Kubernetes, level 3', 1], ['location', null]]],
    ['ASSIGNMENT', [['In depth, Person 1', 1], ['Other, Person 1', 0]]],
    ['PERSON', [['c-more', 1], ['b-open', 0], ['a-none', 0]]],
    ['SKILL', [['K8s', 1]]],
  ])('%s: most first, then what has waited longest', async (kind, expected) => expect(await items(hr, kind)).toEqual(expected));

  it('of a credential that another person has is what it speaks of, where that is known', async () => {
    expect((await items(hr, 'CLAIMANT'))?.map(([, moves]) => moves)).toEqual([1, null]);
  });

  it('orders the queues, those last of which nothing is known', async () => {
    const moves = (await ask(hr)).queues.map((queue) => queue.moves ?? -1);
    expect(moves).toEqual([...moves].sort((a, b) => b - a));
  });

  it('is for a lead about the people led, and what is asked of others alone', async () => {
    expect((await ask(lead)).units).toEqual({ required: 4, open: 3 });
    expect(await items(lead, 'ENDORSEMENT')).toEqual([['Kubernetes, Person 0', 1], ['Kubernetes, Person 1', 0]]);
    expect(await items(lead, 'DISPUTE')).toBeUndefined();
  });

  it('goes on page by page in the same order', async () => {
    const query = 'query($after: String) { todo(kind: ENDORSEMENT) { queues { items(first: 1, after: $after) { nodes { title } pageInfo { hasNextPage endCursor } } } } }';
    const onePage = async (after: string | null): Promise<OnePage> => (await test.ask<{ todo: { queues: { items: OnePage }[] } }>(hr, query, { after })).data!.todo.queues[0]!.items;
    const seen: string[] = [];
    for (let page = await onePage(null); ; page = await onePage(page.pageInfo.endCursor)) {
      seen.push(...page.nodes.map(({ title }) => title));
      if (!page.pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual((await items(hr, 'ENDORSEMENT'))!.map(([title]) => title));
  });
});
