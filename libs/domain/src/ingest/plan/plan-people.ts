import { fold } from '../../name/fold.js';
import type { PersonClaim, TeamPath } from '../claim.js';
import { type FactValues, type PlannedAnchor, type PlannedFact, state, support } from './fact.js';
import { anchor, findPerson, isFound } from './find.js';
import type { Known, Period, PersonDetails } from './known.js';
import { identifierForms, NAME_MAX, teamKey } from './names.js';
import { statePeriod, takenIn, takeTurns } from './period.js';
import { refuse, refuseRepeated, type RowPlan, store, type StorePlan } from './row-plan.js';
import { withoutWrong, wrongIdentity } from './without-wrong.js';

export const NOBODY: PersonDetails = { version: null, externalIds: [], memberships: [], posts: [] };

interface Identifier {
  readonly kind: 'email' | 'external';
  readonly value: string;
}

export const identifiersOf = ({ externalId, emails }: PersonClaim): readonly Identifier[] => [
  ...(externalId === null ? [] : [{ kind: 'external' as const, value: fold(externalId) }]),
  ...emails.map((value) => ({ kind: 'email' as const, value })),
];

/** The form in which an identifier is kept; addresses are folded where they are read. */
export const formOf = (identifier: string): string => (identifier.includes('@') ? identifier : fold(identifier));

/** Who the row is about: by any identifier, or else somebody new; or why that cannot be said. */
export function personOf(claim: PersonClaim, known: Known): { readonly id: string; readonly isNew: boolean } | RowPlan {
  const identifiers = identifiersOf(claim);
  if (identifiers.some(({ value }) => value.length > NAME_MAX)) return refuse('NAME_TOO_LONG', 'external id');
  if (claim.identifiedBy !== null) return settled(claim.identifiedBy, known);
  const matched = new Set(identifiers.flatMap(({ value }) => known.people.get(value) ?? []));
  if (matched.size > 1) return refuse('PERSON_AMBIGUOUS', 'e-mails');
  const [id] = matched;
  if (id === undefined) return newcomer(claim, identifiers, known);
  return isOther(claim, known, id) ? refuse('PERSON_OF_OTHER_ID', 'external id') : { id, isNew: false };
}

/** Somebody new, unless the name is that of the person whom a dispute freed of this identifier: then nobody can tell. */
function newcomer(claim: PersonClaim, identifiers: readonly Identifier[], known: Known): ReturnType<typeof personOf> {
  const answer = wrongIdentity(claim, identifiers.map(({ value }) => value), known);
  return answer ? refuseRepeated(answer, 'e-mails') : { id: known.idOf('person', identifiers[0]!.value), isNew: true };
}

/** Somebody said which identifier tells who it is. */
function settled(identifier: string, known: Known): { readonly id: string; readonly isNew: boolean } {
  const value = formOf(identifier);
  const id = known.people.get(value);
  return { id: id ?? known.idOf('person', value), isNew: id === undefined };
}

/** An address shared by two people of different number and name must not make them one. */
function isOther({ externalId, name }: PersonClaim, { people, details }: Known, id: string): boolean {
  const { version, externalIds } = details.get(id) ?? NOBODY;
  if (externalId === null || version === null || externalIds.length === 0) return false;
  return people.get(fold(externalId)) === undefined && fold(version.name) !== fold(name);
}

/** What a row of people.csv writes: the person, the identifiers, the teams down to the home team, the membership, the post and the teams led. */
export function planPerson(said: PersonClaim, known: Known): RowPlan {
  const who = personOf(said, known);
  if (!('id' in who)) return who;
  const says = JSON.stringify([said.name, said.location, said.jobFamily, said.costCentre, said.manager]);
  if (known.contradicts(`person|${who.id}`, says)) return refuse('ROW_CONTRADICTED');

  const before = known.details.get(who.id) ?? NOBODY;
  const { claim, notices } = withoutWrong(said, who.id, { before, known });
  const home = homeOf(claim, who.id, { before, known });
  const work = workOf(claim, who.id, { before, known });
  const leads = claim.leads.map((path) => pathOf(path, known));
  const led = leads.map(({ teamId }) => state('team_lead', `${who.id}|${teamId}`, { personId: who.id, teamId, fromOn: null, toOn: claim.to }));
  const version = versionOf(claim, who.id, { before, known });
  remember(claim, who.id, { before, known, version, memberships: home, posts: work });
  const plan = store(
    [state('person_version', who.id, version), ...identifierFacts(claim, who.id), ...home.facts, ...work.facts, ...leads.flatMap(({ facts }) => facts), ...led],
    [{ table: 'person', id: who.id, key: said.identifiedBy === null ? identifiersOf(said)[0]!.value : formOf(said.identifiedBy) }, ...home.anchors, ...work.anchors, ...leads.flatMap(({ anchors }) => anchors)],
    [...home.ends, ...work.ends],
  );
  return notices.length === 0 ? plan : { ...plan, notices };
}

interface Setting {
  readonly before: PersonDetails;
  readonly known: Known;
}

interface Part {
  readonly facts: readonly PlannedFact[];
  readonly anchors: readonly PlannedAnchor[];
  readonly periods: readonly Period[];
  readonly ends: StorePlan['ends'];
}

const NOTHING: Part = { facts: [], anchors: [], periods: [], ends: [] };

/** An empty cell says nothing: what was known stays. */
function versionOf(claim: PersonClaim, personId: string, { before: { version }, known }: Setting): FactValues['person_version'] {
  const before = version ?? UNKNOWN;
  return {
    personId,
    name: claim.name,
    location: claim.location ?? before.location,
    jobFamily: claim.jobFamily ?? before.jobFamily,
    costCentre: claim.costCentre ?? before.costCentre,
    managerId: managerOf(claim, known) ?? before.managerId,
    fromOn: version === null ? claim.from : earlier(version.fromOn, claim.from),
    toOn: claim.to,
  };
}

const UNKNOWN = { location: null, jobFamily: null, costCentre: null, managerId: null };

/** An open start stays open; without a word on the start it stays what it was. */
const earlier = (known: number | null, stated: number | null): number | null => (known === null ? null : Math.min(known, stated ?? known));

function managerOf({ manager }: PersonClaim, known: Known): string | null {
  const found = manager === null ? null : findPerson(manager, known);
  return found !== null && isFound(found) ? found : null;
}

function identifierFacts(claim: PersonClaim, personId: string): PlannedFact[] {
  const say = claim.identifiedBy === null ? support : state;
  return identifiersOf(claim).map(({ kind, value }) => say('person_identifier', value, { personId, kind, value }));
}

/** The home team from a day on, and what that changes of the teams before and after. */
export function homeOf({ team, from, to }: Pick<PersonClaim, 'team' | 'from' | 'to'>, personId: string, { before, known }: Setting): Part {
  if (team === null) return NOTHING;
  const { teamId, facts, anchors } = pathOf(team, known);
  const keyOf = (first: number | null): string => `${personId}|${first ?? 'start'}`;
  const stated = statePeriod(before.memberships, { ownerId: teamId, from, to }, { today: known.today, keyOf });
  const periods = takeTurns(before.memberships, stated);
  const members = periods.map(({ key, ownerId, fromOn, toOn }) => state('membership', key, { personId, teamId: ownerId, fromOn, toOn }));
  const ends = takenIn(before.memberships, periods[0]!).map((key) => ({ table: 'membership', key }) as const);
  return { facts: [...facts, ...members], anchors, periods, ends };
}

/** The post of a role from a day on. */
export function workOf({ role, from, to }: Pick<PersonClaim, 'role' | 'from' | 'to'>, personId: string, { before, known }: Setting): Part {
  if (role === null) return NOTHING;
  const { id: roleId, ...of } = anchor(known, 'role', fold(role));
  const keyOf = (first: number | null): string => `${personId}|${roleId}|${first ?? 'start'}`;
  const stated = statePeriod(before.posts, { ownerId: roleId, from, to }, { today: known.today, keyOf });
  return {
    facts: [support('role_version', roleId, { roleId, name: role }), state('post', stated.key, { personId, roleId, fromOn: stated.fromOn, toOn: stated.toOn })],
    anchors: [{ id: roleId, ...of }],
    periods: [stated],
    ends: takenIn(before.posts, stated).map((key) => ({ table: 'post', key })),
  };
}

/** The team and all above it. */
function pathOf(path: TeamPath, known: Known): Pick<Part, 'facts' | 'anchors'> & { readonly teamId: string } {
  const anchors = path.map((_, index) => anchor(known, 'team', teamKey(path.slice(0, index + 1))));
  const facts = anchors.map(({ id }, index) => support('team_version', id, { teamId: id, name: path[index]!, parentId: anchors[index - 1]?.id ?? null }));
  return { anchors, facts, teamId: anchors.at(-1)!.id };
}

interface Outcome extends Setting {
  readonly version: FactValues['person_version'];
  readonly memberships: Part;
  readonly posts: Part;
}

/** Later rows of the same file are planned against what this one says. */
function remember(claim: PersonClaim, personId: string, { before, known, version, memberships, posts }: Outcome): void {
  for (const { value } of identifiersOf(claim)) for (const form of identifierForms(value)) known.people.set(form, personId);
  const externalIds = claim.externalId === null ? before.externalIds : [...before.externalIds, fold(claim.externalId)];
  known.details.set(personId, { version, externalIds, memberships: merge(before.memberships, memberships), posts: merge(before.posts, posts) });
}

function merge(before: readonly Period[], { periods, ends }: Part): Period[] {
  const gone = new Set(ends.map(({ key }) => key));
  return [...new Map([...before, ...periods].filter(({ key }) => !gone.has(key)).map((period) => [period.key, period])).values()];
}
