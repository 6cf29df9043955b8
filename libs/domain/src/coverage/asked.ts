import { rowsByKey } from '../evidence/rows-by-key.js';
import { scopeOfEach, type Scopes } from './scopes.js';
import type { Requirements, Workforce } from './workforce.js';

/** The everyone units before anything is judged, ordered by person, then topic: what is asked of whom, strictest wins. */
export interface Asked {
  readonly count: number;
  readonly person: Int32Array;
  readonly topic: Int32Array;
  readonly level: Uint8Array;
  readonly grade: Uint8Array;
  readonly weight: Uint8Array;
  /** The requirement that set the level; between equals the higher grade, then weight, then lower id. */
  readonly requirement: Int32Array;
  /** First day after the grace that ends first. */
  readonly graceEnds: Int32Array;
  /** As in Units. */
  readonly roleStart: Int32Array;
  readonly role: Int32Array;
}

/** One person's requirements, gathered before they are merged by topic. */
interface Gathered {
  length: number;
  readonly requirement: number[];
  readonly since: number[];
  readonly role: number[];
}

export function askOfEach(workforce: Workforce, scopes: Scopes): Asked {
  const { people, topics, requirements } = workforce;
  const byScope = everyoneByScope(workforce, scopes);
  const asked = emptyAsked(boundOn(scopes, byScope.start), topics.ids.length);
  const gathered: Gathered = { length: 0, requirement: [], since: [], role: [] };

  for (let person = 0; person < people.ids.length; person += 1) {
    gather(gathered, scopes, byScope, person);
    const first = asked.count;
    placeTopics(asked, gathered, requirements.topic);
    asked.person.fill(person, first, asked.count);
    for (let i = 0; i < gathered.length; i += 1) merge(asked, requirements, gathered, i);
    for (let unit = first; unit < asked.count; unit += 1) asked.slotOf[asked.topic[unit]!] = -1;
  }
  return finished(asked);
}

function everyoneByScope({ requirements }: Workforce, scopes: Scopes) {
  const scope = scopeOfEach(requirements, scopes);
  return rowsByKey(scope.map((of, requirement) => (requirements.minimum[requirement]! > 0 ? -1 : of)), scopes.count);
}

/** No more units than requirements met on the way through every person's scopes. */
function boundOn({ scope }: Scopes, start: Int32Array): number {
  let bound = 0;
  for (const of of scope) bound += start[of + 1]! - start[of]!;
  return bound;
}

function gather(into: Gathered, scopes: Scopes, byScope: { start: Int32Array; rows: Int32Array }, person: number): void {
  into.length = 0;
  for (let i = scopes.start[person]!; i < scopes.start[person + 1]!; i += 1) {
    const scope = scopes.scope[i]!;
    for (let k = byScope.start[scope]!; k < byScope.start[scope + 1]!; k += 1) {
      into.requirement[into.length] = byScope.rows[k]!;
      into.since[into.length] = scopes.since[i]!;
      into.role[into.length] = scope < scopes.roles ? scope : -1;
      into.length += 1;
    }
  }
}

interface Growing extends Omit<Asked, 'count' | 'roleStart' | 'role'> {
  count: number;
  /** The place of each topic among the units of the person at hand; -1 if there is none. */
  readonly slotOf: Int32Array;
  readonly lastRole: Int32Array;
  readonly pairUnit: number[];
  readonly pairRole: number[];
}

function emptyAsked(bound: number, topics: number): Growing {
  const [person, topic, requirement, graceEnds, lastRole] = [0, 0, -1, 0, -1].map((empty) => new Int32Array(bound).fill(empty)) as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const [level, grade, weight] = [new Uint8Array(bound), new Uint8Array(bound), new Uint8Array(bound)];
  return { count: 0, person, topic, level, grade, weight, requirement, graceEnds, slotOf: new Int32Array(topics).fill(-1), lastRole, pairUnit: [], pairRole: [] };
}

/** Gives every topic of this person a place of its own, in order. */
function placeTopics(asked: Growing, gathered: Gathered, topicOf: Int32Array): void {
  const { slotOf } = asked;
  const first = asked.count;
  for (let i = 0; i < gathered.length; i += 1) {
    const topic = topicOf[gathered.requirement[i]!]!;
    if (slotOf[topic]! >= 0) continue;
    slotOf[topic] = asked.count;
    asked.topic[asked.count] = topic;
    asked.count += 1;
  }
  asked.topic.subarray(first, asked.count).sort();
  for (let unit = first; unit < asked.count; unit += 1) slotOf[asked.topic[unit]!] = unit;
}

function merge(asked: Growing, requirements: Requirements, gathered: Gathered, i: number): void {
  const requirement = gathered.requirement[i]!;
  const slot = asked.slotOf[requirements.topic[requirement]!]!;
  const ends = gathered.since[i]! + requirements.graceDays[requirement]!;
  const setter = asked.requirement[slot]!;
  asked.graceEnds[slot] = setter < 0 ? ends : Math.min(asked.graceEnds[slot]!, ends);
  asked.requirement[slot] = setter < 0 ? requirement : stricter(requirements, requirement, setter);
  asked.level[slot] = Math.max(asked.level[slot]!, requirements.level[requirement]!);
  asked.grade[slot] = Math.max(asked.grade[slot]!, requirements.grade[requirement]!);
  asked.weight[slot] = Math.max(asked.weight[slot]!, requirements.weight[requirement]!);
  const role = gathered.role[i]!;
  if (role < 0 || asked.lastRole[slot] === role) return;
  asked.lastRole[slot] = role;
  asked.pairUnit.push(slot);
  asked.pairRole.push(role);
}

/** The one of two requirements that names the level of what they make together. */
function stricter({ level, grade, weight }: Requirements, one: number, other: number): number {
  const difference = level[one]! - level[other]! || grade[one]! - grade[other]! || weight[one]! - weight[other]! || other - one;
  return difference > 0 ? one : other;
}

/** Pairs were found in the order of roles within a person, and a stable sort keeps that order within a unit. */
function finished({ count, pairUnit, pairRole, ...columns }: Growing): Asked {
  const pairs = rowsByKey(Int32Array.from(pairUnit), count);
  return {
    count,
    person: columns.person.slice(0, count),
    topic: columns.topic.slice(0, count),
    level: columns.level.slice(0, count),
    grade: columns.grade.slice(0, count),
    weight: columns.weight.slice(0, count),
    requirement: columns.requirement.slice(0, count),
    graceEnds: columns.graceEnds.slice(0, count),
    roleStart: pairs.start,
    role: pairs.rows.map((pair) => pairRole[pair]!),
  };
}
