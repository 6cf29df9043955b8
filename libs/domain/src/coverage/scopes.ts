import { rowsByKey, type RowsByKey } from '../evidence/rows-by-key.js';
import { rowsAbove } from './team-tree.js';
import { OWNER_KIND, type Requirements, type Workforce } from './workforce.js';

/**
 * A scope is what a requirement can belong to, numbered: role r is r, team t is roles + t, the organisation is the last.
 * This order of numbers is the order of scope kinds in OWNER_KIND.
 */
export interface Scopes {
  readonly roles: number;
  readonly count: number;
  /** Person p is in scope[start[p]] up to scope[start[p + 1]], exclusive, each scope once; nobody without a home team is in any. */
  readonly start: Int32Array;
  readonly scope: Int32Array;
  /** Day from which grace counts there: the day of joining, or that of the (first) post of a role if it came later. */
  readonly since: Int32Array;
}

export function scopesOf(workforce: Workforce): Scopes {
  const { people, posts, roles } = workforce;
  const above = rowsAbove(workforce.teams);
  const postsByPerson = rowsByKey(posts.person, people.ids.length, rowsByKey(posts.role, roles.ids.length).rows);
  const list = { start: new Int32Array(people.ids.length + 1), scope: [] as number[], since: [] as number[] };

  for (let person = 0; person < people.ids.length; person += 1) {
    if (people.team[person]! >= 0) {
      addRoles(list, workforce, postsByPerson, person);
      for (let row = people.team[person]!; row >= 0; row = above[row]!) {
        list.scope.push(roles.ids.length + row);
        list.since.push(people.joinedOn[person]!);
      }
    }
    list.start[person + 1] = list.scope.length;
  }
  return { roles: roles.ids.length, count: roles.ids.length + above.length, start: list.start, scope: Int32Array.from(list.scope), since: Int32Array.from(list.since) };
}

interface ScopeList {
  readonly start: Int32Array;
  readonly scope: number[];
  readonly since: number[];
}

/** Posts come ordered by role, so several posts of one role are neighbours; the first taken gives the shortest grace. */
function addRoles({ start, scope, since }: ScopeList, { people, posts }: Workforce, byPerson: RowsByKey, person: number): void {
  for (let i = byPerson.start[person]!; i < byPerson.start[person + 1]!; i += 1) {
    const post = byPerson.rows[i]!;
    const from = Math.max(people.joinedOn[person]!, posts.since[post]!);
    const last = scope.length - 1;
    if (last >= start[person]! && scope[last] === posts.role[post]) since[last] = Math.min(since[last]!, from);
    else {
      scope.push(posts.role[post]!);
      since.push(from);
    }
  }
}

/** The number of the scope that each requirement belongs to. */
export function scopeOfEach({ ownerKind, owner }: Requirements, { roles, count }: Scopes): Int32Array {
  return owner.map((index, requirement) => {
    if (ownerKind[requirement] === OWNER_KIND.organisation) return count - 1;
    return ownerKind[requirement] === OWNER_KIND.team ? roles + index : index;
  });
}
