import { randomUUID } from 'node:crypto';

import { AnalyseCoverage } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';

import { startTestApi, type TestApi } from '../testing/test-api.fixture.js';
import { makeWorld, type RoleName, signInAs, type World } from '../testing/world.fixture.js';

/** Somebody of the crowd, as the test itself knows them. */
export interface OfCrowd {
  readonly id: string;
  readonly teamId: string;
  readonly location: string | null;
  readonly jobFamily: string | null;
  readonly costCentre: string | null;
  readonly roleIds: readonly string[];
}

export interface Crowd {
  readonly people: readonly OfCrowd[];
  readonly teamIds: readonly string[];
  readonly roleIds: readonly string[];
}

export interface CrowdApi {
  readonly test: TestApi;
  readonly world: World;
  readonly crowd: Crowd;
  readonly cookies: ReadonlyMap<RoleName, string>;
}

/** The api over an organisation with a crowd, analysed, and a reader of each role signed in; `alter` comes before the analysis. */
export async function startCrowd(canary: string, alter: (test: TestApi, crowd: Crowd) => Promise<void> = async () => undefined): Promise<CrowdApi> {
  const test = await startTestApi();
  const world = await makeWorld(test.database, canary);
  const crowd = await addCrowd(test, world.organisationId);
  await alter(test, crowd);
  await analyseNow(test, world.organisationId);
  const cookies = new Map<RoleName, string>();
  for (const role of ['hr', 'lead', 'learning', 'employee', 'admin'] as const) cookies.set(role, await signInAs(test, role, canary));
  return { test, world, crowd, cookies };
}

/** The same numbers at every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

type Put = (table: string, values: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Writes rows of one organisation as an import would leave them. */
class Scribe {
  private readonly roll = dice(7);

  constructor(
    private readonly test: TestApi,
    private readonly organisationId: string,
  ) {}

  readonly put: Put = (table, values) => {
    const all = { organisation_id: this.organisationId, ...values };
    return this.test.database.admin(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(all));
  };

  readonly fact: Put = (table, values) => this.put(table, { key: randomUUID(), content: 'x', ...values });

  async anchor(table: string): Promise<string> {
    const id = randomUUID();
    await this.put(table, { id, key: id });
    return id;
  }

  of = <T>(list: readonly T[]): T => list[this.roll(list.length)]!;

  /** True once in so many times. */
  once = (times: number): boolean => this.roll(times) === 0;

  from = (least: number, count: number): number => least + this.roll(count);
}

/** Sixty people in a tree of four teams, with up to two of three roles whose requirements overlap, and evidence of every grade. */
export async function addCrowd(test: TestApi, organisationId: string): Promise<Crowd> {
  const scribe = new Scribe(test, organisationId);
  const teamIds: string[] = [];
  for (const parent of [null, 0, 0, 1]) {
    teamIds.push(await scribe.anchor('team'));
    await scribe.fact('team_version', { team_id: teamIds.at(-1), name: `Crowd ${teamIds.length}`, parent_id: parent === null ? null : teamIds[parent] });
  }
  const skills: string[] = [];
  for (let skill = 0; skill < 6; skill += 1) {
    skills.push(await scribe.anchor('skill'));
    await scribe.fact('skill_version', { skill_id: skills.at(-1), name: `Skill ${skill}`, folded: `skill ${skill}` });
  }
  const roleIds: string[] = [];
  for (let role = 0; role < 3; role += 1) {
    roleIds.push(await scribe.anchor('role'));
    await scribe.fact('role_version', { role_id: roleIds.at(-1), name: `Crowd role ${role}` });
    await ask(scribe, { owner_kind: 'role', role_id: roleIds.at(-1) }, skills.slice(role, role + 3));
  }
  await ask(scribe, { owner_kind: 'team', team_id: teamIds[1] }, skills.slice(4));
  const people: OfCrowd[] = [];
  for (let person = 0; person < 60; person += 1) people.push(await addPerson(scribe, { person, skills, teamIds, roleIds }));
  return { people, teamIds, roleIds };
}

/** Of everybody, and of the first skill also that three hold it. */
async function ask(scribe: Scribe, owner: Readonly<Record<string, unknown>>, topics: readonly string[]): Promise<void> {
  const set = await scribe.anchor('requirement_set');
  await scribe.fact('requirement_set_version', { requirement_set_id: set, effective_on: '2020-01-01', ...owner });
  for (const skill of topics) await scribe.fact('requirement', { requirement_set_id: set, skill_id: skill, level: scribe.from(1, 4), minimum_grade: scribe.from(2, 3), weight: scribe.from(1, 3), grace_days: 0 });
  await scribe.fact('requirement', { requirement_set_id: set, skill_id: topics[0], level: 1, minimum_grade: 3, weight: 2, grace_days: 0, minimum: 3 });
}

async function addPerson(scribe: Scribe, { person, skills, teamIds, roleIds }: { readonly person: number; readonly skills: readonly string[]; readonly teamIds: readonly string[]; readonly roleIds: readonly string[] }): Promise<OfCrowd> {
  const id = await scribe.anchor('person');
  const one = {
    id,
    teamId: scribe.of(teamIds),
    location: scribe.of(['Ghent', 'Riga', null]),
    jobFamily: scribe.of(['Works', 'Office']),
    costCentre: scribe.of(['100', '200', '300', null]),
    roleIds: roleIds.filter(() => scribe.once(2)),
  };
  await scribe.fact('person_version', { person_id: id, name: `Crowd ${person}`, location: one.location, job_family: one.jobFamily, cost_centre: one.costCentre });
  await scribe.fact('membership', { person_id: id, team_id: one.teamId });
  if (person % 9 === 0) await scribe.fact('leave', { person_id: id, reason: 'x' });
  for (const roleId of one.roleIds) await scribe.fact('post', { person_id: id, role_id: roleId });
  for (const skill of skills.filter(() => !scribe.once(3))) {
    await scribe.fact('evidence', { person_id: id, skill_id: skill, level: scribe.from(1, 5), grade: scribe.from(1, 5), negative: false, valid_from: '2026-01-01', source_kind: 'file', ...(scribe.once(6) ? { pending_why: 'issuer' } : {}) });
  }
  return one;
}

export const analyseNow = (test: TestApi, organisationId: string): Promise<unknown> =>
  test.database.units.run(workerOf(organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
