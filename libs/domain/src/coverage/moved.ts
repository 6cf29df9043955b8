import type { Minimums } from './analysis.js';
import { type Analysed, eachUnit, type UnitOutcomes } from './change.js';
import { rowsAbove } from './team-tree.js';
import type { Teams } from './workforce.js';

/** How an analysis came out for each person; small beside what it was made from. */
export interface Outcomes extends UnitOutcomes {
  readonly homes: { readonly teams: Teams; readonly team: Int32Array };
  readonly minimums: Pick<Minimums, 'count' | 'scopeKind' | 'scope' | 'topic' | 'holderStart' | 'holder'>;
  readonly scopeIds: readonly (readonly string[])[];
}

export function outcomesOf({ workforce: { people, topics, teams, roles }, analysis: { units, minimums } }: Analysed): Outcomes {
  const { person, topic, outcome } = units;
  const { count, scopeKind, scope, holderStart, holder } = minimums;
  return {
    workforce: { people: { ids: people.ids }, topics: { ids: topics.ids } },
    analysis: { units: { person, topic, outcome } },
    homes: { teams, team: people.team },
    minimums: { count, scopeKind, scope, topic: minimums.topic, holderStart, holder },
    scopeIds: [roles.ids, teams.ids, []],
  };
}

/** Ids of those of whom any unit comes out otherwise, its reason included, or who hold a minimum in one of the two only. */
export function movedPeople(before: Outcomes, after: Outcomes): Set<string> {
  const moved = new Set<string>();
  eachUnit(before, after, (_was, _is, key) => moved.add(key().personId));
  const [earlier, later] = [holdings(before), holdings(after)];
  for (const [name, personId] of earlier) if (!later.has(name)) moved.add(personId);
  for (const [name, personId] of later) if (!earlier.has(name)) moved.add(personId);
  return moved;
}

/** Who holds which minimum, by a name of the two together. */
function holdings({ minimums, workforce: { people, topics }, scopeIds }: Outcomes): Map<string, string> {
  const held = new Map<string, string>();
  for (let minimum = 0; minimum < minimums.count; minimum += 1) {
    const kind = minimums.scopeKind[minimum]!;
    const name = `${kind} ${scopeIds[kind]?.[minimums.scope[minimum]!] ?? ''} ${topics.ids[minimums.topic[minimum]!]!}`;
    for (let at = minimums.holderStart[minimum]!; at < minimums.holderStart[minimum + 1]!; at += 1) {
      const personId = people.ids[minimums.holder[at]!]!;
      held.set(`${name} ${personId}`, personId);
    }
  }
  return held;
}

/** How many of these people each team has, with those below it. A person counts where the first analysis that knows them has their home. */
export function teamsOfPeople(people: ReadonlySet<string>, analyses: readonly Outcomes[]): Map<string, number> {
  const left = new Set(people);
  const counts = new Map<string, number>();
  for (const { workforce, homes } of analyses) {
    const above = rowsAbove(homes.teams);
    workforce.people.ids.forEach((id, person) => {
      const home = homes.team[person]!;
      if (home < 0 || !left.delete(id)) return;
      for (let team = home; team < homes.teams.ids.length; team = above[team]!) {
        const teamId = homes.teams.ids[team]!;
        counts.set(teamId, (counts.get(teamId) ?? 0) + 1);
      }
    });
  }
  return counts;
}
