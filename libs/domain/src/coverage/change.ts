import { rowsByKey } from '../evidence/rows-by-key.js';
import type { Analysis, Units } from './analysis.js';
import { BROKEN, NOT_ASKED, Parts, type Change, type Figure } from './parts.js';
import type { OWNER_KIND, Workforce } from './workforce.js';

/** An analysis together with the workforce whose ids its columns speak of. */
export interface Analysed {
  readonly workforce: Workforce;
  readonly analysis: Analysis;
}

export interface UnitKey {
  readonly personId: string;
  readonly topicId: string;
}

export interface MinimumKey {
  readonly scopeKind: keyof typeof OWNER_KIND;
  /** Null for the organisation. */
  readonly scopeId: string | null;
  readonly topicId: string;
}

/** What became of every unit and every minimum from one analysis to another. Ids may have different indices in the two. */
export function changeBetween(before: Analysed, after: Analysed): { readonly units: Change<UnitKey>; readonly minimums: Change<MinimumKey> } {
  const units = new Parts<UnitKey>();
  eachUnit(before, after, (was, is, key) => units.add(was, is, key()));
  const minimums = new Parts<MinimumKey>();
  const [earlier, later] = [minimumsByName(before), minimumsByName(after)];
  for (const [name, { outcome, key }] of later) minimums.add(earlier.get(name)?.outcome ?? NOT_ASKED, outcome, key);
  for (const [name, { outcome, key }] of earlier) if (!later.has(name)) minimums.add(outcome, NOT_ASKED, key);
  return {
    units: { before: unitFigure(before), after: unitFigure(after), parts: units.list() },
    minimums: { before: minimumFigure(before), after: minimumFigure(after), parts: minimums.list() },
  };
}

function unitFigure({ analysis: { totals } }: Analysed): Figure {
  return { met: totals.met.at(-1)!, required: totals.required.at(-1)! };
}

function minimumFigure({ analysis: { totals } }: Analysed): Figure {
  return { met: totals.minimumsMet.at(-1)!, required: totals.minimums.at(-1)! };
}

type Compare = (was: number, is: number, key: () => UnitKey) => void;

/** As much of an analysis as its units are compared by. */
export interface UnitOutcomes {
  readonly workforce: { readonly people: { readonly ids: readonly string[] }; readonly topics: { readonly ids: readonly string[] } };
  readonly analysis: { readonly units: Pick<Units, 'person' | 'topic' | 'outcome'> };
}

/** Shows every unit of either analysis once that came out otherwise in the other, with its outcome in both. */
export function eachUnit(before: UnitOutcomes, after: UnitOutcomes, compare: Compare): void {
  const people = [...new Set([...before.workforce.people.ids, ...after.workforce.people.ids])];
  const topics = [...new Set([...before.workforce.topics.ids, ...after.workforce.topics.ids])];
  const [earlier, later] = [unitsIn(before, people, topics), unitsIn(after, people, topics)];
  const [was, is] = [new Uint8Array(topics.length).fill(NOT_ASKED), new Uint8Array(topics.length).fill(NOT_ASKED)];

  people.forEach((personId, person) => {
    earlier.show(person, was);
    later.show(person, is);
    const look = (topic: number) => {
      if (was[topic] !== is[topic]) compare(was[topic]!, is[topic]!, () => ({ personId, topicId: topics[topic]! }));
      was[topic] = is[topic] = NOT_ASKED;
    };
    earlier.each(person, look);
    later.each(person, look);
  });
}

/** The units of one analysis by numbers that both share; in `each` a topic that has had its turn is no different any more. */
function unitsIn({ workforce, analysis: { units } }: UnitOutcomes, people: readonly string[], topics: readonly string[]) {
  const [personOf, topicOf] = [numbersOf(workforce.people.ids, people), numbersOf(workforce.topics.ids, topics)];
  const { start, rows } = rowsByKey(units.person.map((person) => personOf[person]!), people.length);
  const each = (person: number, see: (topic: number, unit: number) => void) => {
    for (let i = start[person]!; i < start[person + 1]!; i += 1) see(topicOf[units.topic[rows[i]!]!]!, rows[i]!);
  };
  return { each, show: (person: number, into: Uint8Array) => each(person, (topic, unit) => (into[topic] = units.outcome[unit]!)) };
}

function numbersOf(ids: readonly string[], all: readonly string[]): Int32Array {
  const numbers = new Map(all.map((id, number) => [id, number]));
  return Int32Array.from(ids, (id) => numbers.get(id)!);
}

function minimumsByName({ workforce: { roles, teams, topics }, analysis: { minimums } }: Analysed) {
  const kinds = ['role', 'team', 'organisation'] as const;
  const byName = new Map<string, { readonly key: MinimumKey; readonly outcome: number }>();
  for (let minimum = 0; minimum < minimums.count; minimum += 1) {
    const scopeKind = kinds[minimums.scopeKind[minimum]!]!;
    const scopeId = scopeKind === 'organisation' ? null : (scopeKind === 'role' ? roles : teams).ids[minimums.scope[minimum]!]!;
    const key = { scopeKind, scopeId, topicId: topics.ids[minimums.topic[minimum]!]! };
    byName.set(`${scopeKind}\n${scopeId ?? ''}\n${key.topicId}`, { key, outcome: minimums.met[minimum] ? 0 : BROKEN });
  }
  return byName;
}
