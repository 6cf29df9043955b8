import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AnalyseCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { giveAccount, startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from '../testing/world.fixture.js';

let test: TestApi;
let world: World;
const cookies = new Map<string, string>();
const DID = 'did:web:academy.example';
const [academy, kubernetes, course, otherTeam] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const people = Array.from({ length: 4 }, () => randomUUID());

async function put(table: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const all = { organisation_id: world.organisationId, ...values };
  await test.database.admin(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
}
const fact = (table: string, values: Readonly<Record<string, unknown>>): Promise<void> => put(table, { key: randomUUID(), content: 'x', ...values });

const analyse = (): Promise<unknown> => test.database.units.run(workerOf(world.organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));

async function hold(person: string, title: string, { alignments = [], verdict = 'accept' }: { readonly alignments?: readonly object[]; readonly verdict?: string } = {}): Promise<void> {
  const [id, key, document] = [randomUUID(), randomUUID(), randomUUID()];
  await put('credential', { id, key });
  await put('document', { id: document, sha256: Buffer.from(key), body: Buffer.from(JSON.stringify({ proof: { verificationMethod: `${DID}#key-1` } })), media_type: 'json' });
  const claim = JSON.stringify({ issuer: { id: DID, name: 'The Academy' }, alignments });
  await fact('credential_version', { key, credential_id: id, document_id: document, person_id: person, issuer_id: academy, format: 'ob3-di', achievement: title, achievement_folded: title.toLowerCase(), claim });
  const findings = JSON.stringify([{ check: 'key', outcome: 'pass', code: 'key-bound', at: '2026-01-01T00:00:00Z' }]);
  await fact('verification', { key, credential_id: id, person_id: person, verdict, outcome: 'x', findings, checked_at: '2026-01-01', valid_from: '2026-01-01' });
  await fact('evidence', { person_id: person, skill_id: kubernetes, level: title === 'Containers' ? 3 : 1, grade: 5, negative: false, valid_from: '2026-01-01', source_kind: 'credential', source_id: id, pending_why: title === 'Containers' ? 'issuer-undecided' : null });
}

/** Four people of another team: everybody needs Kubernetes; badges of an issuer that nobody has decided on, and a course. */
beforeAll(async () => {
  test = await startTestApi();
  world = await makeWorld(test.database, 'dunlin');
  await put('team', { id: otherTeam, key: 'other' });
  await fact('team_version', { team_id: otherTeam, name: 'Other' });
  await put('skill', { id: kubernetes, key: 'kubernetes' });
  await fact('skill_version', { skill_id: kubernetes, name: 'Kubernetes', folded: 'kubernetes', code: 'K-1' });
  await fact('requirement', { requirement_set_id: world.ids['requirement_set'], skill_id: kubernetes, level: 3, minimum_grade: 3, weight: 1, grace_days: 0 });
  await put('issuer', { id: academy, key: DID });
  await fact('issuer_version', { key: academy, issuer_id: academy, name: 'Academy', folded: 'academy', trust: 'undecided' });
  await put('program', { id: course, key: 'course' });
  await fact('program_version', { program_id: course, provider: 'Northwind', title: 'Kubernetes in practice', folded: 'kubernetes in practice', assessment: 'exam' });
  for (const [at, id] of people.entries()) {
    await put('person', { id, key: id });
    await fact('person_version', { person_id: id, name: `Person ${at}` });
    await fact('membership', { person_id: id, team_id: at < 3 ? world.ids['team'] : otherTeam });
    await hold(id, 'First steps');
    if (at < 2) await hold(id, 'Containers', { alignments: [{ targetCode: 'k-1', targetName: 'Anything' }] });
    if (at === 0) await fact('learning_record', { person_id: id, program_id: course, status: 'completed', happened_on: '2026-01-01' });
  }
  await hold(people[3]!, 'Broken', { verdict: 'reject' });
  await analyse();
  await giveAccount(test.database, world.organisationId, { email: 'part@dunlin.test', roles: [['hr', otherTeam]] });
  cookies.set('part', await test.signIn('part@dunlin.test'));
  for (const role of ['hr', 'lead', 'learning', 'admin', 'employee'] as const) cookies.set(role, await signInAs(test, role, 'dunlin'));
}, 180_000);
afterAll(() => test.close());

interface Title {
  readonly id: string;
  readonly title: string;
  readonly people: number;
  readonly lacking: number;
  readonly standing: string;
  readonly combinations: readonly { readonly others: readonly string[] }[];
  readonly suggestions: readonly { readonly reason: string; readonly said: string; readonly rejected: boolean; readonly topic: { readonly id: string } }[];
}

const TITLES = `query ($first: Int!, $after: String, $search: String, $issuer: String, $standing: TitleStanding) { titles(first: $first, after: $after, search: $search, issuer: $issuer, standing: $standing) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id title issuer people lacking standing combinations { mappingId others } suggestions { reason said rejected topic { id } } } } }`;

const titles = async (who: string, asked: Readonly<Record<string, unknown>> = {}) =>
  (await test.ask<{ titles: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: readonly Title[] } }>(cookies.get(who)!, TITLES, { first: 100, standing: 'UNMAPPED', ...asked })).data!.titles;
const seen = ({ title, people, lacking }: Title): string => `${title}: ${lacking} of ${people}`;

describe('titles that no mapping speaks of', () => {
  it('come by what they could move, with what they may speak of and why; what was rejected by its checks is none', async () => {
    const { nodes, totalCount } = await titles('hr');
    expect(totalCount).toBe(3);
    expect(nodes.map(seen)).toEqual(['Containers: 2 of 2', 'Kubernetes in practice: 1 of 1', 'First steps: 0 of 4']);
    expect(nodes.map(({ suggestions }) => suggestions.map(({ reason, said }) => `${reason} ${said}`))).toEqual([['ALIGNED_CODE k-1'], ['TITLED Kubernetes'], []]);
  });

  it('come page by page, each once', async () => {
    const found: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { nodes, pageInfo } = await titles('hr', { first: 1, after });
      found.push(...nodes.map(({ title }) => title));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(found).toEqual(['Containers', 'Kubernetes in practice', 'First steps']);
  });

  it('are found by text and by issuer', async () => {
    expect((await titles('hr', { search: 'container' })).nodes.map(({ title }) => title)).toEqual(['Containers']);
    expect((await titles('hr', { issuer: DID })).totalCount).toBe(2);
    expect((await titles('hr', { issuer: 'northwind' })).totalCount).toBe(1);
  });

  it('are counted over the people whom HR of a part may see, and are for nobody else', async () => {
    expect((await titles('part')).nodes.map(seen)).toEqual(['First steps: 0 of 1']);
    for (const role of ['lead', 'learning', 'admin', 'employee']) expect([role, (await test.ask(cookies.get(role)!, TITLES, { first: 1 })).errors?.[0]?.extensions.code]).toEqual([role, 'FORBIDDEN']);
  });

  it('are no longer suggested what was decided against, and are mapped once a mapping in force names them alone; with others only, they are told apart', async () => {
    const mapping = { issuer_id: academy, title: 'Containers', folded: 'containers', skill_id: kubernetes };
    await fact('mapping', { ...mapping, key: 'rejected', status: 'rejected' });
    const [containers] = (await titles('hr', { search: 'container' })).nodes;
    expect(containers).toMatchObject({ lacking: 0, standing: 'UNMAPPED', suggestions: [{ rejected: true }] });
    await test.database.admin(`update mapping set status = 'undecided' where key = 'rejected'`);
    expect((await titles('hr', { search: 'container' })).nodes[0]).toMatchObject({ lacking: 2, suggestions: [{ rejected: false }] });
    await fact('mapping', { ...mapping, key: 'together', title: 'Containers; First steps', folded: 'containers\u001ffirst steps', level: 3, assessment: 'exam' });
    expect((await titles('hr')).nodes.map(({ title }) => title)).toEqual(['Kubernetes in practice']);
    const together = (await titles('hr', { standing: 'TOGETHER' })).nodes;
    expect(together.map(({ title, combinations }) => [title, combinations.map(({ others }) => others)]).sort()).toEqual([['Containers', [['First steps']]], ['First steps', [['Containers']]]]);
    await fact('mapping', { ...mapping, key: 'alone', level: 1, assessment: 'none' });
    expect((await titles('hr', { standing: 'MAPPED', issuer: DID })).nodes.map(({ title }) => title)).toEqual(['Containers']);
    expect((await titles('hr', { standing: 'TOGETHER' })).nodes.map(({ title }) => title)).toEqual(['First steps']);
    await test.database.admin(`delete from mapping where key = 'alone'`);
  });
});

const MAPPING = `query ($id: ID!, $first: Int!, $after: String) { mapping(id: $id) { titles status level assessment load { people pending met } progress { held people } topic { name } decisions { id }
  holders(first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { person { id } held missing standing evidence { id } } } } }`;

describe('a mapping of several titles', () => {
  interface Mapping {
    readonly mapping: { readonly titles: string[]; readonly progress: unknown; readonly load: unknown; readonly holders: { readonly totalCount: number; readonly nodes: readonly { readonly person: { readonly id: string }; readonly missing: string[]; readonly standing: string }[] } };
  }
  const of = async (who: string, first = 100): Promise<Mapping['mapping']> => {
    const [row] = await test.database.admin<{ id: string }>(`select id from mapping where key = 'together'`);
    return (await test.ask<Mapping>(cookies.get(who)!, MAPPING, { id: row!.id, first })).data!.mapping;
  };

  it('says how many hold how much of it, and who which part', async () => {
    const mapping = await of('hr');
    expect(mapping).toMatchObject({ titles: ['Containers', 'First steps'], progress: [{ held: 2, people: 2 }, { held: 1, people: 2 }], load: { people: 0, pending: 0, met: 0 } });
    expect(mapping.holders.totalCount).toBe(4);
    expect(mapping.holders.nodes.map(({ missing }) => missing)).toEqual([[], [], ['containers'], ['containers']]);
  });

  it('is, for whom it is not whole, a part of it with what is missing; for who may open the record alone', async () => {
    const partials = async (who: string, person: string) => (await test.ask<{ person: { partialMappings: unknown[] } }>(cookies.get(who)!, 'query ($id: ID!) { person(id: $id) { partialMappings { held missing level topic { name } } } }', { id: person })).data?.person.partialMappings;
    expect(await partials('hr', people[2]!)).toEqual([{ held: ['First steps'], missing: ['Containers'], level: 3, topic: { name: 'Kubernetes' } }]);
    expect(await partials('hr', people[0]!)).toEqual([]);
    expect(await partials('learning', people[2]!)).toEqual([]);
    await test.database.admin(`update mapping set from_on = '2026-01-02' where key = 'together'`);
    expect(await partials('hr', people[2]!)).toEqual([]);
    await test.database.admin(`update mapping set from_on = null where key = 'together'`);
  });

  it('says so of those only whom the reader may see', async () => {
    expect(await of('part')).toMatchObject({ progress: [{ held: 1, people: 1 }], holders: { totalCount: 1, nodes: [{ person: { id: people[3] } }] } });
  });

  it('carries what hangs on it: people, and units that are met by it', async () => {
    const [row] = await test.database.admin<{ id: string }>(`select id from mapping where key = 'together'`);
    await test.database.admin(`update evidence set mapping_id = $1, level = 3 where skill_id = $2 and pending_why is null`, [row!.id, kubernetes]);
    await analyse();
    const { load, holders } = await of('hr');
    expect(load).toEqual({ people: 4, pending: 0, met: 3 });
    expect(holders.nodes.map(({ standing }) => standing)).toEqual(['counted', 'counted', 'counted', 'counted']);
  });
});

const ISSUERS = `query ($first: Int!, $trust: String) { issuers(first: $first, trust: $trust) { totalCount nodes { id name trust names load { credentials people pendingUnits evidence evidencePeople } keys { method credentials outcome code } decisions { id }
  credentials(first: 100) { totalCount nodes { achievement } } } } }`;

describe('issuers', () => {
  interface Issuer {
    readonly name: string;
    readonly load: unknown;
    readonly keys: unknown;
    readonly names: string[];
    readonly credentials: { readonly totalCount: number };
  }
  const issuers = async (who: string, asked: Readonly<Record<string, unknown>> = {}) => (await test.ask<{ issuers: { totalCount: number; nodes: readonly Issuer[] } }>(cookies.get(who)!, ISSUERS, { first: 5, ...asked })).data?.issuers;

  it('come with what hangs on them, what is pending first', async () => {
    const found = await issuers('hr');
    expect(found!.nodes.map(({ name }) => name)).toEqual(['Academy', 'Issuer dunlin']);
    expect(found!.nodes[0]).toMatchObject({ load: { credentials: 7, people: 4, evidence: 5, evidencePeople: 4 }, names: ['The Academy'], credentials: { totalCount: 7 } });
    expect(found!.nodes[0]!.keys).toEqual([{ method: `${DID}#key-1`, credentials: 7, outcome: 'PASS', code: 'key-bound' }]);
    expect((await issuers('hr', { trust: 'undecided' }))!.totalCount).toBe(1);
  });

  it('are counted over those whom the reader may see, and are for HR', async () => {
    expect((await issuers('part'))!.nodes.find(({ name }) => name === 'Academy')).toMatchObject({ load: { credentials: 2, people: 1 } });
    const none: readonly RoleName[] = ['lead', 'learning', 'admin', 'employee'];
    for (const role of none) expect([role, await issuers(role)]).toEqual([role, undefined]);
  });

  it('of which nobody has decided say how many units wait for that', async () => {
    await test.database.admin(`update evidence set pending_why = 'issuer-undecided' where skill_id = $1`, [kubernetes]);
    await analyse();
    expect((await issuers('hr'))!.nodes[0]).toMatchObject({ name: 'Academy', load: { pendingUnits: 3, evidence: 0 } });
    expect((await issuers('part'))!.nodes[0]).toMatchObject({ load: { pendingUnits: 0 } });
  });
});
