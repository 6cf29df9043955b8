import { GRADE_RANK, type Grade } from '../evidence/grade.js';
import { DAY_MS } from '../organisation/day.js';
import type { Policy } from '../organisation/policy.js';
import type { EvidenceFact, Facts, PersonFact, RequirementFact } from './facts.js';
import type { AsOf } from './workforce.js';

/** The vocabulary read out slowly, on plain objects: what the engine must agree with. It shares only the types and the order of grades with it. */
export interface Question {
  readonly facts: Facts;
  readonly policy: Policy;
  readonly asOf: AsOf;
}

const rank = ({ grade }: { readonly grade: Grade }) => GRADE_RANK[grade];
const max = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
const by = <T>(...keys: ((item: T) => number | string)[]) => (a: T, b: T) => {
  for (const key of keys) if (key(a) !== key(b)) return key(a) < key(b) ? -1 : 1;
  return 0;
};

/** The team and every team above it. */
export function teamsAbove({ teams }: Facts, id: string | null): string[] {
  const team = teams.find((one) => one.id === id);
  return team ? [team.id, ...teamsAbove({ teams } as Facts, team.parentId)] : [];
}

/** Days from which grace counts for this person and requirement: none where the requirement does not speak of the person. */
function sinceDays({ facts }: Question, person: PersonFact, { ownerKind, ownerId }: RequirementFact): number[] {
  if (person.teamId === null) return [];
  if (ownerKind === 'organisation') return [person.joinedOn];
  if (ownerKind === 'team') return teamsAbove(facts, person.teamId).includes(ownerId!) ? [person.joinedOn] : [];
  return facts.posts.filter((post) => post.personId === person.id && post.roleId === ownerId).map(({ since }) => Math.max(since, person.joinedOn));
}

function excludedAs({ facts, asOf }: Question, person: PersonFact, topicId: string, graceEnds: number): string {
  if (person.isOnLeave) return 'leave';
  if (asOf.day < graceEnds) return 'grace';
  return facts.exemptions.some((one) => one.personId === person.id && one.topicId === topicId) ? 'exempt' : 'none';
}

function endOf({ policy }: Question, { until, from, topicId }: EvidenceFact): number {
  return Math.min(until, from + (policy.revalidationDays.get(topicId) ?? Infinity) * DAY_MS);
}

function validity(question: Question, fact: EvidenceFact): 'future' | 'valid' | 'revoked' | 'expired' {
  const [now, end] = [question.asOf.instant, endOf(question, fact)];
  if (!(fact.from < now)) return 'future';
  if (fact.revokedAt < now && fact.revokedAt < end) return 'revoked';
  return end < now ? 'expired' : 'valid';
}

/** The evidence of one person for one topic by how it stands, and what contrary evidence leaves of it. */
function heard(question: Question, all: readonly EvidenceFact[]) {
  const decided = (as: string) => all.filter((fact) => !fact.isNegative && !fact.isPending && validity(question, fact) === as);
  const contradicts = (a: EvidenceFact, b: EvidenceFact) => (a.from > b.from || (a.isSettling && a.from === b.from)) && rank(a) >= rank(b);
  const found = decided('valid').filter(({ isSettling }) => isSettling);
  const failed = all
    .filter((fact) => fact.isNegative && !fact.isPending && validity(question, fact) === 'valid')
    .filter((no) => !found.some((yes) => yes.level >= no.level && contradicts(yes, no)));
  const said = (fact: EvidenceFact) => Math.min(fact.level, question.policy.levelCaps[fact.grade]);
  const against = (fact: EvidenceFact) => failed.filter((no) => contradicts(no, fact));
  const capped = (fact: EvidenceFact) => against(fact).filter(({ isSettling }) => isSettling).reduce((level, no) => Math.min(level, no.level - 1), said(fact));
  const left = (fact: EvidenceFact) => against(fact).reduce((level, no) => Math.min(level, no.level - 1), said(fact));
  const speaks = (fact: EvidenceFact) => !against(fact).some((no) => no.isSettling && no.level === 1);
  const waiting = all.filter((fact) => !fact.isNegative && fact.isPending && validity(question, fact) === 'valid').filter(speaks);
  return { valid: decided('valid').filter(speaks), revoked: decided('revoked'), expired: decided('expired'), waiting, said, capped, left };
}

/** What one person's evidence says to a level and grade. */
export function judged(question: Question, personId: string, topicId: string, asked: { readonly level: number; readonly grade: Grade }) {
  const all = question.facts.evidence.filter((fact) => fact.personId === personId && fact.topicId === topicId);
  const { valid, revoked, expired, waiting, said, capped, left } = heard(question, all);
  const enough = (fact: EvidenceFact) => rank(fact) >= GRADE_RANK[asked.grade];
  const reaches = (level: (fact: EvidenceFact) => number) => (fact: EvidenceFact) => level(fact) >= asked.level;

  const lists: (readonly [string, EvidenceFact[], (fact: EvidenceFact) => number])[] = [
    ['met', valid.filter(enough).filter(reaches(left)), left],
    ['contested', valid.filter(enough).filter(reaches(capped)), left],
    ['pending', waiting.filter(enough).filter(reaches(left)), left],
    ['revoked', revoked.filter(enough).filter(reaches(said)), said],
    ['expired', expired.filter(enough).filter(reaches(said)), said],
    ['low-grade', valid.filter((fact) => !enough(fact)).filter(reaches(left)), left],
    ['below-level', valid.filter(enough).filter((fact) => left(fact) > 0), left],
    ['contested', valid.filter(enough).filter((fact) => capped(fact) > 0), left],
    ['revoked', revoked, said],
    ['expired', expired, said],
    ['low-grade', valid, left],
    ['missing', [], said],
  ];
  const [state, candidates, level] = lists.find(([name, facts]) => facts.length > 0 || name === 'missing')!;
  const met = state === 'met';
  const [first, second] = met ? [rank, level] : [level, rank];
  const best = candidates.toSorted(by((fact) => -first(fact), (fact) => -second(fact), (fact) => -endOf(question, fact), (fact) => fact.id))[0] ?? null;
  return {
    state,
    held: max([0, ...valid.filter(enough).map(left)]),
    witness: met ? best!.id : null,
    best: met ? null : (best?.id ?? null),
    witnessGrade: met ? rank(best!) : 0,
    until: met ? endOf(question, best!) : Infinity,
    heldUntil: met ? max(candidates.map((fact) => endOf(question, fact))) : Infinity,
  };
}

/** What several requirements ask together; the first is the one that sets the level (or the number of people). */
function together(requirements: readonly RequirementFact[]) {
  const highest = requirements.toSorted(by((one) => -one.minimum, (one) => -one.level, (one) => -rank(one), (one) => -one.weight, (one) => one.id));
  return {
    requirement: highest[0]!.id,
    n: highest[0]!.minimum,
    level: max(requirements.map(({ level }) => level)),
    grade: requirements.toSorted(by((one) => -rank(one)))[0]!.grade,
    weight: max(requirements.map(({ weight }) => weight)),
  };
}

export function unitsByOracle(question: Question) {
  const { facts } = question;
  return facts.people.toSorted(by(({ id }) => id)).flatMap((person) =>
    facts.topics.toSorted(by(({ id }) => id)).flatMap((topic) => {
      const applying = facts.requirements.filter((one) => one.minimum === 0 && one.topicId === topic.id && sinceDays(question, person, one).length > 0);
      if (applying.length === 0) return [];
      const { n: _, ...asked } = together(applying);
      const graceEnds = -max(applying.flatMap((one) => sinceDays(question, person, one).map((since) => -(since + one.graceDays))));
      const roles = [...new Set(applying.filter(({ ownerKind }) => ownerKind === 'role').map(({ ownerId }) => ownerId!))].sort();
      return [{ person: person.id, topic: topic.id, team: person.teamId!, roles, ...asked, excluded: excludedAs(question, person, topic.id, graceEnds), ...judged(question, person.id, topic.id, asked) }];
    }),
  );
}

export type OracleUnit = ReturnType<typeof unitsByOracle>[number];

export function minimumsByOracle(question: Question) {
  const { facts } = question;
  const scopes = [
    ...facts.roles.map(({ id }) => id).sort().map((id) => ({ kind: 'role', id })),
    ...facts.teams.map(({ id }) => id).sort().map((id) => ({ kind: 'team', id })),
    { kind: 'organisation', id: null },
  ];
  return scopes.flatMap((scope) =>
    facts.topics.toSorted(by(({ id }) => id)).flatMap((topic) => {
      const applying = facts.requirements.filter((one) => one.minimum > 0 && one.topicId === topic.id && one.ownerKind === scope.kind && one.ownerId === scope.id);
      if (applying.length === 0) return [];
      const asked = together(applying);
      const graceDays = -max(applying.map((one) => -one.graceDays));
      const present = facts.people.toSorted(by(({ id }) => id)).filter((person) => {
        const since = sinceDays(question, person, applying[0]!);
        return since.length > 0 && excludedAs(question, person, topic.id, graceDays - max(since.map((day) => -day))) === 'none';
      });
      const all = present.map((person) => ({ person: person.id, ...judged(question, person.id, topic.id, asked) }));
      const holders = all.filter(({ state }) => state === 'met').map(({ person, witness, heldUntil }) => ({ person, witness, heldUntil }));
      const [proven, pending] = [all.filter(({ witnessGrade }) => witnessGrade >= 4).length, all.filter(({ state }) => state === 'pending').length];
      const met = holders.length >= asked.n;
      const verdict = { met, proven: proven >= asked.n, pending: !met && holders.length + pending >= asked.n };
      return [{ scope, topic: topic.id, ...asked, holders, provenHolders: proven, pendingHolders: pending, ...verdict, busFactor: Math.max(0, holders.length - asked.n + 1) }];
    }),
  );
}

/** The figures over some units. */
export function figures(units: readonly OracleUnit[]) {
  const counted = units.filter(({ excluded }) => excluded === 'none');
  const count = (state: string) => counted.filter((unit) => unit.state === state).length;
  const reasons = ['contested', 'pending', 'revoked', 'expired', 'low-grade', 'below-level', 'missing'].map(count);
  const grades = [1, 2, 3, 4, 5].map((grade) => counted.filter(({ witnessGrade }) => witnessGrade === grade).length);
  const excluded = ['leave', 'grace', 'exempt'].map((why) => units.filter((unit) => unit.excluded === why).length);
  return { outcomes: [...grades, ...reasons, ...excluded], required: counted.length, met: count('met'), proven: grades[3]! + grades[4]!, pending: count('pending') };
}
