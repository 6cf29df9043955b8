import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { giveAccount, giveOrganisation, startTestApi, type TestApi } from '../testing/test-api.fixture.js';

let test: TestApi;
let organisationId: string;
let hr: string;
let lead: string;
let employee: string;
const batches: string[] = [];
const ids = { ana: '', bob: '', team: '', other: '', program: '', skill: '', issuer: '', trusted: '' };

const insert = async (table: string, values: Readonly<Record<string, unknown>>): Promise<string> => {
  const all = { organisation_id: organisationId, id: randomUUID(), ...values };
  await test.database.admin(`insert into ${table} (${Object.keys(all).map((name) => `"${name}"`).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
  return all.id;
};
const fact = (table: string, key: string, values: Readonly<Record<string, unknown>>): Promise<string> => insert(table, { key, content: key, ...values });
const batch = (values: Readonly<Record<string, unknown>> = {}): Promise<string> =>
  insert('batch', { file_name: 'learning.csv', size: 1, sha256: Buffer.from('x'), status: 'committed', committed_at: '2026-01-01', created_by_name: 'Hanna', ...values });

/** Rows that wait, in no order: by kind of row, what they need and its name, and the file. */
const WAITING = [
  ['learning', 'person', 'ana.f@old.example', 0], ['learning', 'person', 'ana.f@old.example', 1], ['evidence', 'person', 'e-77', 0], ['learning', 'person', 'guest@partner.example', 0],
  ['credentials', 'recipient', 'Ana.F@Old.example ', 2], ['credentials', 'recipient', 'sha256$abc', 2], ['evidence', 'skill', 'k8s', 0], ['mappings', 'skill', 'k8s', 1], ['evidence', 'skill', 'kube', 1],
] as const;

beforeAll(async () => {
  test = await startTestApi();
  organisationId = await giveOrganisation(test.database);
  for (const name of ['ana', 'bob'] as const) ids[name] = await insert('person', { key: name });
  for (const name of ['team', 'other'] as const) ids[name] = await insert('team', { key: name });
  [ids.program, ids.skill] = [await insert('program', { key: 'k8s' }), await insert('skill', { key: 'kubernetes' })];
  for (const [person, name, team, mail] of [['ana', 'Ana Ferreira', 'team', 'ana.ferreira@new.example'], ['bob', 'Bob Stone', 'other', 'bob@new.example']] as const) {
    await fact('person_version', ids[person], { person_id: ids[person], name });
    await fact('person_identifier', mail, { person_id: ids[person], kind: 'email', value: mail });
    await fact('person_identifier', `e-${person}`, { person_id: ids[person], kind: 'external', value: `e-${person}` });
    await fact('membership', `${ids[person]}|start`, { person_id: ids[person], team_id: ids[team] });
    await fact('team_version', ids[team], { team_id: ids[team], name: team });
  }
  await fact('skill_version', ids.skill, { skill_id: ids.skill, name: 'Kubernetes', folded: 'kubernetes' });
  await fact('program_version', ids.program, { program_id: ids.program, provider: 'Northwind', title: 'K8s in practice', folded: 'k8s in practice', assessment: 'exam' });
  await fact('team_lead', `${ids.bob}|${ids.team}`, { person_id: ids.bob, team_id: ids.team });
  for (let at = 0; at < 3; at += 1) batches.push(await batch());
  for (const [row, [kind, need, name, file]] of WAITING.entries()) {
    const claim = need === 'recipient' ? { recipients: [{ kind: name.includes('@') ? 'email' : 'hash', value: name, salt: null }] } : { kind, skill: name.toUpperCase() };
    await insert('waiting_row', { batch_id: batches[file], row, kind, claim: JSON.stringify(claim), needs_kind: need, needs: need === 'recipient' ? '' : name });
  }
  await insert('waiting_row', { batch_id: batches[0], row: 90, kind: 'learning', claim: '{}', needs_kind: 'person', needs: 'gone@old.example', released_at: '2026-02-01' });
  for (const [person, due, status] of [['ana', '2026-01-01', 'accepted'], ['bob', '2026-01-02', 'proposed'], ['ana', '2099-01-01', 'proposed'], ['ana', '2026-01-03', 'completed']] as const) {
    await insert('assignment', { person_id: ids[person], program_id: ids.program, status, due_on: due, proposed_by_name: 'Hanna' });
  }
  await giveAccount(test.database, organisationId, { email: 'hr@acme.test', roles: [['hr', null]] });
  await giveAccount(test.database, organisationId, { email: 'lead@acme.test', personId: ids.bob });
  await giveAccount(test.database, organisationId, { email: 'ana@acme.test', personId: ids.ana });
  [hr, lead, employee] = [await test.signIn('hr@acme.test'), await test.signIn('lead@acme.test'), await test.signIn('ana@acme.test')];
}, 180_000);
afterAll(() => test.close());

interface Queue {
  readonly kind: string;
  readonly count: number;
  readonly moves: number | null;
  readonly items: { readonly totalCount: number; readonly nodes: readonly { readonly id: string; readonly title: string; readonly detail: string; readonly waits: number; readonly moves: number | null }[] };
}

const QUEUES = 'query { todo { count queues { kind count moves items(first: 50) { totalCount nodes { id title detail waits moves } } } } }';
const queues = async (cookie: string): Promise<ReadonlyMap<string, Queue>> => {
  const { data, errors } = await test.ask<{ todo: { count: number; queues: Queue[] } }>(cookie, QUEUES);
  expect(errors).toBeUndefined();
  expect(data!.todo.count).toBe(data!.todo.queues.reduce((sum, { count }) => sum + count, 0));
  for (const { count, items } of data!.todo.queues) expect([items.totalCount, items.nodes.length]).toEqual([count, count]);
  return new Map(data!.todo.queues.map((queue) => [queue.kind, queue]));
};
interface OnePage {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const onePage = async (after: string | null): Promise<OnePage> => {
  const query = 'query($after: String) { todo(kind: PERSON) { queues { items(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }';
  return (await test.ask<{ todo: { queues: { items: OnePage }[] } }>(hr, query, { after })).data!.todo.queues[0]!.items;
};
const reason = async (cookie: string, mutation: string): Promise<string | undefined> => (await test.ask(cookie, `mutation { ${mutation} { id } }`)).errors?.[0]?.extensions.reason;

describe('what waits for HR', () => {
  it('is every e-mail and id that rows wait for, most waited for first, each once', async () => {
    const expected = new Map<string, number>();
    for (const [, need, name] of WAITING) if (need !== 'skill') expected.set(name.trim().toLowerCase(), (expected.get(name.trim().toLowerCase()) ?? 0) + 1);
    const { items, moves } = (await queues(hr)).get('PERSON')!;
    expect(new Map(items.nodes.map(({ id, waits }) => [id, waits]))).toEqual(expected);
    expect(items.nodes[0]).toMatchObject({ id: 'ana.f@old.example', detail: '2 learning rows, 1 credential from 3 files', moves: null });
    expect(moves).toBeNull();
  });

  it('is every name of a skill, as it is written', async () => {
    const { nodes } = (await queues(hr)).get('SKILL')!.items;
    expect(nodes.map(({ id, title, waits }) => [id, title, waits])).toEqual([['k8s', 'K8S', 2], ['kube', 'KUBE', 1]]);
  });

  it('is every assignment whose day is over, and none that is answered or due later', async () => {
    expect((await queues(hr)).get('ASSIGNMENT')!.items.nodes.map(({ title }) => title)).toEqual(['K8s in practice, Ana Ferreira', 'K8s in practice, Bob Stone']);
  });

  it('goes on page by page without a gap', async () => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const { nodes, pageInfo } = await onePage(after || null);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    expect(seen.length).toBe(new Set(seen).size);
    expect(seen.length).toBe(4);
  });
});

describe('what a decision could move', () => {
  it('is what is pending on it today, and the first is what moves most', async () => {
    const today = (await test.database.admin<{ day: string }>(`select (now() at time zone 'Europe/Berlin')::date::text as day`))[0]!.day;
    const analysis = { policy_version: 1, as_of: today, computed_at: new Date(), topic_ids: [ids.skill], topic_kinds: [0], role_ids: [] };
    await insert('analysis', { ...analysis, hash: 'old', known_at: '2026-01-01' });
    const newest = await insert('analysis', { ...analysis, hash: 'new', known_at: new Date() });
    await insert('analysis_figure', { analysis_id: newest, name: 'totals', content: { required: 5, met: 1 } });
    const document = await insert('document', { sha256: Buffer.from('d'), body: Buffer.from('{}'), media_type: 'json' });
    const best: Record<string, string> = {};
    for (const [name, people] of [['quiet', ['ana']], ['busy', ['ana', 'bob']]] as const) {
      const issuer = await insert('issuer', { key: `did:web:${name}.example` });
      await fact('issuer_version', issuer, { issuer_id: issuer, name, folded: name, trust: 'undecided' });
      for (const person of people) {
        const credential = await insert('credential', { key: `${name} ${person}` });
        const held = { credential_id: credential, document_id: document, person_id: ids[person], issuer_id: issuer, format: 'ob3', achievement: 'Badge', achievement_folded: 'badge', claim: '{}' };
        await fact('credential_version', credential, held);
        const shown = { person_id: ids[person], skill_id: ids.skill, level: 3, grade: 5, negative: false, valid_from: '2026-01-01', pending_why: 'issuer-undecided', source_kind: 'credential', source_id: credential };
        best[`${name} ${person}`] = await fact('evidence', `${credential}|x`, shown);
      }
    }
    const row = (person: 'ana' | 'bob', states: readonly number[], evidence: readonly string[]) => {
      const same = (value: number) => states.map(() => value);
      const lists = { topic: same(0), level: same(3), minimum_grade: same(3), weight: same(2), state: states, held: same(0), grade: same(0), witness: states.map(() => null), best: evidence, requirement: states.map(() => newest) };
      const all: Record<string, unknown> = { organisation_id: organisationId, analysis_id: newest, person_id: ids[person], team_id: ids.team, counted: Buffer.alloc(0), endings: Buffer.alloc(0), ...lists };
      return test.database.admin(`insert into analysis_person (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
    };
    await row('ana', [2, 2, 1], [best['busy ana']!, best['busy ana']!, best['quiet ana']!]);
    await row('bob', [2, 0], [best['busy bob']!, best['busy bob']!]);
    const waiting = await queues(hr);
    expect(waiting.get('ISSUER')!.items.nodes.map(({ title, waits, moves }) => [title, waits, moves])).toEqual([['busy', 2, 3], ['quiet', 1, 0]]);
    expect([waiting.get('ISSUER')!.moves, [...waiting.keys()][0]]).toEqual([3, 'ISSUER']);
    expect(waiting.get('CONTESTED')!.items.nodes.map(({ title, moves }) => [title, moves])).toEqual([['Kubernetes, Ana Ferreira', 1]]);
  });
});

describe('what waits for others', () => {
  it('is, for a lead, what is overdue of the people led', async () => {
    const waiting = await queues(lead);
    expect([...waiting.keys()].sort()).toEqual(['ASSIGNMENT', 'CONTESTED']);
    expect(waiting.get('ASSIGNMENT')!.items.nodes.map(({ title }) => title)).toEqual(['K8s in practice, Ana Ferreira']);
  });

  it('is, for an employee, what is overdue or asks for an answer', async () => {
    expect((await queues(employee)).get('ASSIGNMENT')!.count).toBe(2);
  });
});

describe('whose a name is', () => {
  it('is suggested with reasons, never chosen', async () => {
    const { data } = await test.ask<{ unknownPeople: { nodes: { name: string; candidates: { name: string; reasons: string[] }[] }[] } }>(hr, '{ unknownPeople(first: 10) { nodes { name candidates { name reasons } } } }');
    const found = new Map(data!.unknownPeople.nodes.map(({ name, candidates }) => [name, candidates]));
    expect(found.get('ana.f@old.example')).toEqual([{ name: 'Ana Ferreira', reasons: ['NAME_BEGINS_ALIKE', 'WORDS_IN_COMMON'] }]);
    expect([...found].filter(([name]) => name !== 'ana.f@old.example').map(([, candidates]) => candidates)).toEqual([[], [], []]);
  });

  it('is decided of what waits only, and of nothing that somebody has', async () => {
    expect(await reason(hr, `matchPerson(input: { identifiers: ["bob@new.example"], personId: "${ids.ana}", reason: "x" })`)).toBe('IDENTIFIER_TAKEN');
    expect(await reason(hr, `matchPerson(input: { identifiers: ["sha256$abc"], personId: "${ids.ana}", reason: "x" })`)).toBe('IDENTIFIER_HASHED');
    expect(await reason(hr, `matchPerson(input: { identifiers: ["made@up.example"], personId: "${ids.ana}", reason: "x" })`)).toBe('NOT_FOUND');
    expect(await reason(hr, `matchPerson(input: { identifiers: ["e-77"], reason: " " })`)).toBe('REASON_MISSING');
    expect(await reason(lead, `matchPerson(input: { identifiers: ["e-77"], reason: "x" })`)).toBe('ROLE_TOO_LOW');
  });

  it('is proposed as the file that says the same, with the questions that it answers', async () => {
    const { data } = await test.ask<{ matchPerson: { id: string; said: string } }>(
      hr, `mutation { matchPerson(input: { identifiers: ["ana.f@old.example", "e-77"], personId: "${ids.ana}", reason: "Old address" }) { id said } }`,
    );
    expect(data!.matchPerson.said).toMatch(/are Ana Ferreira$/);
    const [stored] = await test.database.admin<{ settles: string[]; text: string }>(
      `select b.settles, convert_from(c.bytes, 'UTF8') as text from batch b join batch_chunk c on c.batch_id = b.id where b.id = $1`, [data!.matchPerson.id],
    );
    expect([...stored!.settles].sort()).toEqual(['person ana.f@old.example', 'person e-77']);
    expect(stored!.text.replace('\ufeff', '').trim().split('\r\n').sort()).toEqual(['e-ana,ana.f@old.example', 'e-ana,e-77', 'person,identifier']);
  });
});

describe('a row that claims what another has', () => {
  const claim = { kind: 'people', externalId: 'E-ANA', emails: ['bob@new.example'], name: 'Ana Ferreira', team: ['team'], manager: null, role: null, location: null, jobFamily: null, costCentre: null, from: null, to: null, leads: [], identifiedBy: null };

  it('waits until somebody has settled it, and again once that is taken back', async () => {
    await insert('batch_finding', { batch_id: batches[0], position: 0, row: 7, line: 8, outcome: 'refused', code: 'PERSON_AMBIGUOUS', detail: JSON.stringify({ claim }) });
    const waiting = async () => (await queues(hr)).get('CLAIMANT')?.items.nodes.map(({ id, title }) => [id, title]);
    const id = `${batches[0]!} 7`;
    expect(await waiting()).toEqual([[id, 'Ana Ferreira']]);
    const { data } = await test.ask<{ settleClaim: { id: string } }>(hr, `mutation { settleClaim(input: { id: "${id}", identifiedBy: "E-ANA", takesOver: true, reason: "Bob left" }) { id } }`);
    const [stored] = await test.database.admin<{ text: string }>(`select convert_from(bytes, 'UTF8') as text from batch_chunk where batch_id = $1`, [data!.settleClaim.id]);
    expect(stored!.text).toContain('E-ANA,bob@new.example,Ana Ferreira,team');
    expect(stored!.text.trim().endsWith(',E-ANA')).toBe(true);
    await test.database.admin(`update batch set status = 'committed', committed_at = now() where id = $1`, [data!.settleClaim.id]);
    expect(await waiting()).toBeUndefined();
    await test.database.admin(`update batch set status = 'undone' where id = $1`, [data!.settleClaim.id]);
    expect(await waiting()).toEqual([[id, 'Ana Ferreira']]);
  });
});

describe('a deputy', () => {
  const named = (cookie: string, who: string, team: string) => reason(cookie, `nameDeputy(input: { personId: "${who}", teamId: "${team}", fromOn: "2099-01-01", toOn: "2099-01-31", reason: "Leave" })`);

  it('is named by HR or by who leads the team for good, among people they see', async () => {
    expect(await named(hr, ids.bob, ids.other)).toBeUndefined();
    expect(await named(lead, ids.ana, ids.team)).toBeUndefined();
    expect(await named(lead, ids.ana, ids.other)).toBe('NOT_FOUND');
    expect(await named(lead, ids.bob, ids.team)).toBe('NOT_FOUND');
    expect(await named(employee, ids.ana, ids.team)).toBe('ROLE_TOO_LOW');
  });

  it('leads while the days last, sees who is led, names no deputy, and leads no longer after', async () => {
    const days = (from: string, to: string) => test.database.admin(`update team_lead set from_on = current_date + $2::int, to_on = current_date + $3::int where key = $1`, [`${ids.ana}|${ids.other}|1`, from, to]);
    await fact('team_lead', `${ids.ana}|${ids.other}|1`, { person_id: ids.ana, team_id: ids.other, from_on: '2020-01-01', to_on: '2020-01-02' });
    const acting = async () => (await test.ask<{ session: { roles: string[] } }>(employee, '{ session { roles } }')).data!.session.roles;
    expect(await acting()).toEqual(['EMPLOYEE']);
    await days('-1', '0');
    expect(await acting()).toEqual(['EMPLOYEE', 'LEAD']);
    await test.ask(employee, 'mutation { actAs(role: LEAD) { actingRole } }');
    const people = async () => (await test.ask<{ people: { nodes: { name: string }[] } }>(employee, '{ people(first: 10) { nodes { name } } }')).data?.people.nodes.map(({ name }) => name);
    expect(await people()).toEqual(['Bob Stone']);
    expect(await named(employee, ids.bob, ids.other)).toBe('ROLE_TOO_LOW');
    await days('-2', '-1');
    expect(await people()).not.toContain('Bob Stone');
  });
});
