import type { Analysis } from './analysis.js';
import { EXCLUSIONS, STATES, type Reason } from './state.js';
import { OWNER_KIND, type Workforce } from './workforce.js';

/** An analysis together with the workforce whose ids its columns speak of. */
export interface Analysed {
  readonly workforce: Workforce;
  readonly analysis: Analysis;
}

export interface Figure {
  readonly met: number;
  readonly required: number;
}

/** Why something is not counted at a date: nobody asks for it, or its person is excused. */
export type OutOfScope = 'not-asked' | 'leave' | 'grace' | 'exempt';

/**
 * Things that changed in the same way. `why`: for newly-met the reason it had before, for no-longer-met the one it has now (null for minimums),
 * for in-scope what kept it out before, for out-of-scope what does now.
 */
export interface Part<Key> {
  readonly kind: 'newly-met' | 'no-longer-met' | 'in-scope' | 'out-of-scope';
  readonly why: Reason | OutOfScope | null;
  /** What this part adds to the number met and to the number required; may be negative. */
  readonly met: number;
  readonly required: number;
  readonly of: readonly Key[];
}

/** The parts' `met` and `required` add up exactly to after - before. Ordered by kind, why, then what they add to met. */
export interface Change<Key> {
  readonly before: Figure;
  readonly after: Figure;
  readonly parts: readonly Part<Key>[];
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
  return { units: changeOf(unitStandings(before), unitStandings(after)), minimums: changeOf(minimumStandings(before), minimumStandings(after)) };
}

/** One thing at one date: met, not met for a reason, or out of scope. */
interface Standing<Key> {
  readonly key: Key;
  readonly met: boolean;
  readonly reason: Reason | null;
  readonly out: OutOfScope | null;
}

const ABSENT = { met: false, reason: null, out: 'not-asked' } as const;

function unitStandings({ workforce: { people, topics }, analysis: { units } }: Analysed): Map<string, Standing<UnitKey>> {
  const standings = new Map<string, Standing<UnitKey>>();
  for (let unit = 0; unit < units.count; unit += 1) {
    const key = { personId: people.ids[units.person[unit]!]!, topicId: topics.ids[units.topic[unit]!]! };
    const state = STATES[units.state[unit]!]!;
    const excluded = EXCLUSIONS[units.excluded[unit]!]!;
    standings.set(`${key.personId}\n${key.topicId}`, { key, met: state === 'met', reason: state === 'met' ? null : state, out: excluded === 'none' ? null : excluded });
  }
  return standings;
}

function minimumStandings({ workforce: { roles, teams, topics }, analysis: { minimums } }: Analysed): Map<string, Standing<MinimumKey>> {
  const kinds = ['role', 'team', 'organisation'] as const;
  const standings = new Map<string, Standing<MinimumKey>>();
  for (let minimum = 0; minimum < minimums.count; minimum += 1) {
    const scopeKind = kinds[minimums.scopeKind[minimum]!]!;
    const scopeId = scopeKind === 'organisation' ? null : (scopeKind === 'role' ? roles : teams).ids[minimums.scope[minimum]!]!;
    const key = { scopeKind, scopeId, topicId: topics.ids[minimums.topic[minimum]!]! };
    standings.set(`${scopeKind}\n${scopeId ?? ''}\n${key.topicId}`, { key, met: minimums.met[minimum] === 1, reason: null, out: null });
  }
  return standings;
}

function changeOf<Key>(before: Map<string, Standing<Key>>, after: Map<string, Standing<Key>>): Change<Key> {
  const parts = new Map<string, Omit<Part<Key>, 'of'> & { of: Key[] }>();
  const add = (was: Omit<Standing<Key>, 'key'>, is: Omit<Standing<Key>, 'key'>, key: Key) => {
    const difference = differenceOf(was, is);
    if (!difference) return;
    const name = `${String(ORDER.indexOf(difference.kind))} ${difference.why ?? ''} ${difference.met}`;
    const part = parts.get(name) ?? { ...difference, met: 0, required: 0, of: [] };
    parts.set(name, { ...part, met: part.met + difference.met, required: part.required + difference.required, of: part.of });
    part.of.push(key);
  };
  for (const [name, is] of after) add(before.get(name) ?? ABSENT, is, is.key);
  for (const [name, was] of before) if (!after.has(name)) add(was, ABSENT, was.key);
  const inOrder = [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part);
  return { before: figureOf(before), after: figureOf(after), parts: inOrder };
}

const ORDER = ['newly-met', 'no-longer-met', 'in-scope', 'out-of-scope'];

type Difference = Omit<Part<never>, 'of'>;

function differenceOf(was: Omit<Standing<unknown>, 'key'>, is: Omit<Standing<unknown>, 'key'>): Difference | null {
  if (was.out && is.out) return null;
  if (was.out) return { kind: 'in-scope', why: was.out, met: is.met ? 1 : 0, required: 1 };
  if (is.out) return { kind: 'out-of-scope', why: is.out, met: was.met ? -1 : 0, required: -1 };
  if (was.met === is.met) return null;
  return is.met ? { kind: 'newly-met', why: was.reason, met: 1, required: 0 } : { kind: 'no-longer-met', why: is.reason, met: -1, required: 0 };
}

function figureOf(standings: Map<string, Standing<unknown>>): Figure {
  const counted = [...standings.values()].filter(({ out }) => !out);
  return { met: counted.filter(({ met }) => met).length, required: counted.length };
}
