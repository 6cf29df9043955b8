import {
  type Claim, type DisputeClaim, type FactValues, findPerson, findProgram, findSkill, fold, isFound, type Known, type KnownIssuer, type KnownProgram, type LearningState, namesOf, type Names, pairKey, parseDay, programKey, taughtKey,
  type Period, type PersonDetails, SkillIndex, type Span, type Upheld,
} from '@tessera/domain';

import { claimantsOf } from '../decision/claimants-of.js';
import { unboundBy } from '../decision/unbound.js';
import type { Stores } from '../units.js';
import { groupBy } from './group-by.js';
import { boundedKey } from './ids.js';

/** What stays the same from the first to the last row of a file. */
export interface RunSetting extends Pick<Known, 'today' | 'timeZone' | 'idOf' | 'contradicts' | 'saidBy'> {
  /** People by their identifiers, as far as they were looked up; rows about people themselves change who is known, and are looked up anew. */
  readonly remembered: Map<string, string>;
}

/** Looks up everything that these claims name: some queries for all of them, none for each. */
export async function knowledgeOf(claims: readonly Claim[], stores: Stores, setting: RunSetting): Promise<Known> {
  const names = namesOf(claims);
  const isAboutPeople = claims.some((claim) => claim.kind === 'people' || claim.kind === 'identifiers' || (claim.kind === 'disputes' && (claim.record === 'person' || claim.record === 'identifier')));
  const people = await peopleOf(names, stores, isAboutPeople ? new Map<string, string>() : setting.remembered);
  const upheld = isAboutPeople ? await upheldOf([...new Set([...people.values(), ...names.people])], stores) : NONE;
  const answered = claims.filter((claim) => claim.kind === 'disputes');
  const known: Known = {
    ...setting,
    people,
    details: await detailsOf(isAboutPeople ? [...new Set([...people.values(), ...[...upheld.values()].flatMap((own) => own.map(({ personId }) => personId))])] : [], stores),
    skills: await skillsOf(claims, names, { stores, setting }),
    achievements: await achievementsOf(names, stores, setting),
    teams: await teamsOf(names, stores, setting),
    programs: await programsOf(names, stores),
    documents: await documentsOf(names, stores),
    issuers: await issuersOf(names, stores, setting),
    evidence: await correctedBy(answered, stores),
    claimants: await claimantsOf(claims.filter((claim) => claim.kind === 'holders'), stores),
    unbound: await unboundBy(answered, people, stores),
    upheld,
    learning: new Map(),
    notTaught: new Set(),
  };
  return { ...known, learning: await learningOf(claims, known, stores), notTaught: await notTaughtOf(claims, known, stores) };
}

const NONE: Known['upheld'] = new Map();

/** Answers that found something about these people, or these identifiers, wrong: by either. */
async function upheldOf(names: readonly string[], { facts }: Stores): Promise<Known['upheld']> {
  const ofPeople = names.filter((name) => UUID.test(name));
  const answers = [
    ...(ofPeople.length === 0 ? [] : await facts.openBy('dispute_answer', 'personId', ofPeople)),
    ...(names.length === 0 ? [] : (await facts.openBy('dispute_answer', 'recordKey', names)).filter(({ values }) => values.recordKind === 'identifier')),
  ];
  const upheld = new Map(answers.filter(({ values }) => values.answer === 'upheld').map(({ key, values }) => [key, values]));
  const [byPerson, byIdentifier] = [groupBy([...upheld.values()], ({ personId }) => personId), groupBy([...upheld.values()].filter(isOfIdentifier), ({ recordKey }) => recordKey)];
  return new Map([...byPerson, ...byIdentifier]);
}

const isOfIdentifier = ({ recordKind }: Upheld): boolean => recordKind === 'identifier';

/** Evidence whose level an answer corrects. */
async function correctedBy(claims: readonly DisputeClaim[], { facts }: Stores): Promise<ReadonlyMap<string, FactValues['evidence']>> {
  const keys = claims.flatMap(({ record, recordKey, correction }) => (record === 'evidence' && correction !== null ? [recordKey] : []));
  return keys.length === 0 ? new Map() : new Map((await facts.open('evidence', keys)).map(({ key, values }) => [key, values]));
}

/** What is decided on screen names people and skills by the ids that they have here: other names may be shared, or change. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

async function peopleOf({ people }: Names, { facts }: Stores, known: Map<string, string>): Promise<Map<string, string>> {
  const wanted = [...people].filter((name) => !known.has(name));
  if (wanted.length === 0) return known;
  for (const { values } of await facts.open('person_identifier', wanted.map(boundedKey))) known.set(values.value, values.personId);
  const byId = wanted.filter((name) => UUID.test(name) && !known.has(name));
  for (const { values } of byId.length === 0 ? [] : await facts.open('person_version', byId)) known.set(values.personId, values.personId);
  return known;
}

async function detailsOf(ids: readonly string[], { facts }: Stores): Promise<Map<string, PersonDetails>> {
  if (ids.length === 0) return new Map();
  const versions = await facts.open('person_version', ids);
  const identifiers = await facts.openBy('person_identifier', 'personId', ids);
  const memberships = grouped(await facts.openBy('membership', 'personId', ids), ({ teamId }) => teamId);
  const posts = grouped(await facts.openBy('post', 'personId', ids), ({ roleId }) => roleId);
  const external = groupBy(identifiers.filter(({ values }) => values.kind === 'external'), ({ values }) => values.personId);
  const version = new Map(versions.map(({ values }) => [values.personId, values]));
  return new Map(
    ids.map((id) => [
      id,
      { version: version.get(id) ?? null, externalIds: external.get(id)?.map(({ values }) => values.value) ?? [], memberships: memberships.get(id) ?? [], posts: posts.get(id) ?? [] },
    ]),
  );
}

function grouped<V extends Span & { readonly personId: string }>(rows: readonly { readonly key: string; readonly values: V }[], ownerOf: (values: V) => string): Map<string, Period[]> {
  const periods = new Map<string, Period[]>();
  for (const { key, values } of rows) {
    const list = periods.get(values.personId) ?? [];
    list.push({ key, ownerId: ownerOf(values), fromOn: values.fromOn, toOn: values.toOn });
    periods.set(values.personId, list);
  }
  return periods;
}

interface Place {
  readonly stores: Stores;
  readonly setting: RunSetting;
}

/** Skills of the same file count too, so that a skill may name a broader one that comes in with it. */
async function skillsOf(claims: readonly Claim[], { skills }: Names, { stores, setting }: Place): Promise<SkillIndex> {
  const named = [...skills];
  const known = named.length === 0 ? [] : await stores.directory.skills(named, named.map(fold));
  const byId = (await stores.facts.open('skill_version', named.filter((name) => UUID.test(name)))).map(({ values: { skillId, name } }) => ({ id: skillId, name, aliases: [skillId], externalCode: null }));
  const own = claims.flatMap((claim) => (claim.kind === 'skills' ? [{ id: setting.idOf('skill', fold(claim.skill)), name: claim.skill, aliases: [], externalCode: null }] : []));
  return new SkillIndex([...known, ...byId, ...own]);
}

async function achievementsOf({ achievements }: Names, { facts }: Stores, { idOf }: RunSetting): Promise<ReadonlySet<string>> {
  if (achievements.size === 0) return achievements;
  const found = await facts.open('achievement_version', [...achievements].map((name) => idOf('achievement', name)));
  return new Set(found.map(({ values }) => values.folded));
}

async function documentsOf({ documents }: Names, { directory, facts }: Stores): Promise<Known['documents']> {
  if (documents.size === 0) return new Map();
  const owners = await directory.documents([...documents]);
  const first = new Map((await facts.open('document_check', owners.map(({ id }) => `${id}|first`))).map(({ values }) => [values.documentId, values]));
  return new Map(owners.map(({ id, ...document }) => [id, { ...document, first: first.get(id) ?? null }]));
}

async function teamsOf({ teams }: Names, { facts }: Stores, { idOf }: RunSetting): Promise<ReadonlySet<string>> {
  if (teams.size === 0) return teams;
  const found = new Set((await facts.open('team_version', [...teams].map((key) => idOf('team', key)))).map(({ key }) => key));
  return new Set([...teams].filter((key) => found.has(idOf('team', key))));
}

async function programsOf({ programs }: Names, { facts }: Stores): Promise<ReadonlyMap<string, readonly KnownProgram[]>> {
  if (programs.size === 0) return new Map();
  const found = (await facts.openBy('program_version', 'folded', [...programs])).map(({ values }) => ({ id: values.programId, title: values.folded, provider: fold(values.provider) }));
  return groupBy(found, ({ title }) => title);
}

async function issuersOf({ issuers }: Names, { facts }: Stores, { idOf }: RunSetting): Promise<ReadonlyMap<string, KnownIssuer>> {
  if (issuers.size === 0) return new Map();
  const found = new Map((await facts.open('issuer_version', [...issuers].map((key) => idOf('issuer', key)))).map(({ values }) => [values.issuerId, values.name]));
  return new Map([...issuers].flatMap((key) => (found.has(idOf('issuer', key)) ? [[key, { id: idOf('issuer', key), name: found.get(idOf('issuer', key))! }] as const] : [])));
}

async function notTaughtOf(claims: readonly Claim[], known: Known, { facts }: Stores): Promise<Known['notTaught']> {
  const keys = claims.flatMap((claim) => {
    const skill = claim.kind === 'programs' && claim.teaches !== null ? findSkill(claim.teaches.skill, known) : null;
    return claim.kind === 'programs' && skill !== null && isFound(skill) ? [taughtKey(known.idOf('program', programKey(claim.provider, claim.title)), skill)] : [];
  });
  const open = keys.length === 0 ? [] : await facts.open('mapping', keys);
  return new Set(open.filter(({ values: { status } }) => status === 'ended' || status === 'rejected').map(({ key }) => key));
}

async function learningOf(claims: readonly Claim[], known: Known, { directory }: Stores): Promise<Map<string, LearningState>> {
  const pairs = claims.flatMap((claim) => {
    if (claim.kind !== 'learning') return [];
    const [person, program] = [findPerson(claim.person, known), findProgram(claim.program, claim.provider, known)];
    return isFound(person) && isFound(program) ? [[person, program] as const] : [];
  });
  if (pairs.length === 0) return new Map();
  const states = await directory.learning(pairs.map(([person]) => person), pairs.map(([, program]) => program));
  return new Map(states.map(({ personId, programId, openOn, endedOn }) => [pairKey(personId, programId), { openOn: openOn === null ? null : parseDay(openOn), endedOn: endedOn.map(parseDay) }]));
}
