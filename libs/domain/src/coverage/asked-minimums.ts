import { scopeOfEach, type Scopes } from './scopes.js';
import { OWNER_KIND, type Requirements, type Workforce } from './workforce.js';

/** The minimums before anybody is looked at, strictest wins, ordered by scope, then topic. */
export interface AskedMinimums {
  readonly count: number;
  /** Number in Scopes. */
  readonly scopeNumber: Int32Array;
  readonly scopeKind: Uint8Array;
  readonly scope: Int32Array;
  readonly topic: Int32Array;
  readonly n: Int32Array;
  readonly level: Uint8Array;
  readonly grade: Uint8Array;
  readonly weight: Uint8Array;
  readonly graceDays: Int32Array;
  readonly requirement: Int32Array;
  /** The minimum of a scope for a topic; -1 if there is none. */
  readonly find: (scope: number, topic: number) => number;
}

export function askMinimums({ requirements, topics }: Workforce, scopes: Scopes): AskedMinimums {
  const scopeOf = scopeOfEach(requirements, scopes);
  const keyOf = (requirement: number) => scopeOf[requirement]! * topics.ids.length + requirements.topic[requirement]!;
  const byKey = new Map<number, number[]>();
  for (let requirement = 0; requirement < requirements.ids.length; requirement += 1) {
    if (requirements.minimum[requirement]! <= 0) continue;
    const together = byKey.get(keyOf(requirement));
    if (together) together.push(requirement);
    else byKey.set(keyOf(requirement), [requirement]);
  }

  const keys = [...byKey.keys()].sort((a, b) => a - b);
  const rows = keys.map((key) => byKey.get(key)!);
  const found = new Map(keys.map((key, minimum) => [key, minimum]));
  return {
    count: keys.length,
    ...scopeColumns(keys.map((key) => Math.floor(key / topics.ids.length)), scopes),
    topic: Int32Array.from(keys, (key) => key % topics.ids.length),
    ...strictest(requirements, rows),
    find: (scope, topic) => found.get(scope * topics.ids.length + topic) ?? -1,
  };
}

function scopeColumns(scopeNumbers: readonly number[], { roles, count }: Scopes) {
  const kindOf = (scope: number) => (scope < roles ? OWNER_KIND.role : scope < count - 1 ? OWNER_KIND.team : OWNER_KIND.organisation);
  return {
    scopeNumber: Int32Array.from(scopeNumbers),
    scopeKind: Uint8Array.from(scopeNumbers, kindOf),
    scope: Int32Array.from(scopeNumbers, (scope) => (scope < roles ? scope : scope < count - 1 ? scope - roles : -1)),
  };
}

function strictest(requirements: Requirements, rows: readonly (readonly number[])[]) {
  const { minimum, level, grade, weight, graceDays } = requirements;
  const highest = (column: Int32Array | Uint8Array) => (together: readonly number[]) => Math.max(...together.map((requirement) => column[requirement]!));
  const byStrictness = (a: number, b: number) => minimum[b]! - minimum[a]! || level[b]! - level[a]! || grade[b]! - grade[a]! || weight[b]! - weight[a]! || a - b;
  return {
    n: Int32Array.from(rows, highest(minimum)),
    level: Uint8Array.from(rows, highest(level)),
    grade: Uint8Array.from(rows, highest(grade)),
    weight: Uint8Array.from(rows, highest(weight)),
    graceDays: Int32Array.from(rows, (together) => Math.min(...together.map((requirement) => graceDays[requirement]!))),
    requirement: Int32Array.from(rows, (together) => [...together].sort(byStrictness)[0]!),
  };
}
