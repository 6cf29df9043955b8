import { GRADE_RANK } from '../evidence/grade.js';
import { TesseraError } from '../tessera-error.js';
import type { EvidenceFact, Facts, RequirementFact } from './facts.js';
import { OWNER_KIND, TOPIC_KIND, type Posts, type Requirements, type Workforce } from './workforce.js';

/** Facts as columns, every list ordered by id, so that the order of the facts makes no difference. Throws FACT_UNKNOWN where one names an id that is not there. */
export function workforceOf(facts: Facts): Workforce {
  const [teams, people, roles, topics] = [facts.teams.toSorted(byId), facts.people.toSorted(byId), facts.roles.toSorted(byId), facts.topics.toSorted(byId)];
  const of: Indices = { team: indexOf('team', teams), person: indexOf('person', people), role: indexOf('role', roles), topic: indexOf('topic', topics) };
  return {
    teams: { ids: teams.map(({ id }) => id), parent: Int32Array.from(teams, ({ parentId }) => (parentId === null ? -1 : of.team(parentId))) },
    people: {
      ids: people.map(({ id }) => id),
      team: Int32Array.from(people, ({ teamId }) => (teamId === null ? -1 : of.team(teamId))),
      joinedOn: Int32Array.from(people, ({ joinedOn }) => joinedOn),
      onLeave: Uint8Array.from(people, ({ isOnLeave }) => (isOnLeave ? 1 : 0)),
    },
    roles: { ids: roles.map(({ id }) => id) },
    posts: postColumns(facts, of),
    topics: { ids: topics.map(({ id }) => id), kind: Uint8Array.from(topics, ({ kind }) => TOPIC_KIND[kind]) },
    requirements: requirementColumns(facts.requirements.toSorted(byId), of),
    exemptions: exemptionColumns(facts, of),
    evidence: evidenceColumns(facts.evidence.toSorted(byId), of),
  };
}

type IndexOf = (id: string) => number;
type Indices = Readonly<Record<'team' | 'person' | 'role' | 'topic', IndexOf>>;

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function indexOf(what: string, rows: readonly { readonly id: string }[]): IndexOf {
  const indices = new Map(rows.map(({ id }, index) => [id, index]));
  return (id) => {
    const index = indices.get(id);
    if (index === undefined) throw new TesseraError('invalid-input', 'FACT_UNKNOWN', `No ${what} ${id}`);
    return index;
  };
}

function postColumns({ posts }: Facts, of: Indices): Posts {
  const rows = posts.map(({ personId, roleId, since }) => ({ person: of.person(personId), role: of.role(roleId), since }));
  rows.sort((a, b) => a.person - b.person || a.role - b.role || a.since - b.since);
  return { person: Int32Array.from(rows, ({ person }) => person), role: Int32Array.from(rows, ({ role }) => role), since: Int32Array.from(rows, ({ since }) => since) };
}

function exemptionColumns({ exemptions }: Facts, of: Indices): Workforce['exemptions'] {
  const rows = exemptions.map(({ personId, topicId }) => ({ person: of.person(personId), topic: of.topic(topicId) }));
  rows.sort((a, b) => a.person - b.person || a.topic - b.topic);
  return { person: Int32Array.from(rows, ({ person }) => person), topic: Int32Array.from(rows, ({ topic }) => topic) };
}

function requirementColumns(rows: readonly RequirementFact[], of: Indices): Requirements {
  const ownerOf = ({ ownerKind, ownerId }: RequirementFact) => (ownerKind === 'organisation' ? -1 : of[ownerKind](ownerId ?? ''));
  return {
    ids: rows.map(({ id }) => id),
    ownerKind: Uint8Array.from(rows, ({ ownerKind }) => OWNER_KIND[ownerKind]),
    owner: Int32Array.from(rows, ownerOf),
    topic: Int32Array.from(rows, ({ topicId }) => of.topic(topicId)),
    level: Uint8Array.from(rows, ({ level }) => level),
    grade: Uint8Array.from(rows, ({ grade }) => GRADE_RANK[grade]),
    weight: Uint8Array.from(rows, ({ weight }) => weight),
    graceDays: Int32Array.from(rows, ({ graceDays }) => graceDays),
    minimum: Int32Array.from(rows, ({ minimum }) => minimum),
  };
}

function evidenceColumns(rows: readonly EvidenceFact[], of: Indices): Workforce['evidence'] {
  return {
    ids: rows.map(({ id }) => id),
    person: Int32Array.from(rows, ({ personId }) => of.person(personId)),
    topic: Int32Array.from(rows, ({ topicId }) => of.topic(topicId)),
    level: Uint8Array.from(rows, ({ level }) => level),
    grade: Uint8Array.from(rows, ({ grade }) => GRADE_RANK[grade]),
    negative: Uint8Array.from(rows, ({ isNegative }) => (isNegative ? 1 : 0)),
    settles: Uint8Array.from(rows, ({ isSettling }) => (isSettling ? 1 : 0)),
    from: Float64Array.from(rows, ({ from }) => from),
    until: Float64Array.from(rows, ({ until }) => until),
    revokedAt: Float64Array.from(rows, ({ revokedAt }) => revokedAt),
    pending: Uint8Array.from(rows, ({ isPending }) => (isPending ? 1 : 0)),
  };
}
