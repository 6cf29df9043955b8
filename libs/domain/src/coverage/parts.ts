import { EXCLUSIONS, FIRST_EXCLUSION, FIRST_REASON, OUTCOMES, STATES, type Reason } from './state.js';

export interface Figure {
  readonly met: number;
  readonly required: number;
}

/** Why something is not counted at a date: nobody asks for it, or its person is excused. */
export type OutOfScope = 'leave' | 'grace' | 'exempt' | 'not-asked';

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

/** The parts' `met` and `required` add up exactly to after - before. Ordered by kind and why, as their types list them. */
export interface Change<Key> {
  readonly before: Figure;
  readonly after: Figure;
  readonly parts: readonly Part<Key>[];
}

/** Outcomes beside those of units: what nobody asks for, and a minimum that is not met. */
export const NOT_ASKED = OUTCOMES;
export const BROKEN = OUTCOMES + 1;

const KINDS = ['newly-met', 'no-longer-met', 'in-scope', 'out-of-scope'] as const;

/** Gathers differences into parts. */
export class Parts<Key> {
  private readonly byRank = new Map<number, Part<Key> & { readonly of: Key[] }>();

  /** Takes one thing that had one outcome and now has another. */
  add(was: number, is: number, key: Key): void {
    const difference = differenceOf(was, is);
    if (!difference) return;
    const { kind, cause, met, required } = difference;
    const rank = (KINDS.indexOf(kind) * 100 + cause) * 10 + met + 1;
    const of = this.byRank.get(rank)?.of ?? [];
    of.push(key);
    this.byRank.set(rank, { kind, why: whyOf(cause), met: of.length * met, required: of.length * required, of });
  }

  list(): Part<Key>[] {
    return [...this.byRank].sort(([a], [b]) => a - b).map(([, part]) => part);
  }
}

const isMet = (outcome: number) => outcome < FIRST_REASON;
const isOut = (outcome: number) => outcome >= FIRST_EXCLUSION && outcome <= NOT_ASKED;

/** `cause` is the outcome that says why; null where neither figure moves. */
function differenceOf(was: number, is: number): { readonly kind: Part<unknown>['kind']; readonly cause: number; readonly met: number; readonly required: number } | null {
  if (isOut(was) && isOut(is)) return null;
  if (isOut(was)) return { kind: 'in-scope', cause: was, met: isMet(is) ? 1 : 0, required: 1 };
  if (isOut(is)) return { kind: 'out-of-scope', cause: is, met: isMet(was) ? -1 : 0, required: -1 };
  if (isMet(was) === isMet(is)) return null;
  return isMet(is) ? { kind: 'newly-met', cause: was, met: 1, required: 0 } : { kind: 'no-longer-met', cause: is, met: -1, required: 0 };
}

function whyOf(outcome: number): Part<unknown>['why'] {
  if (outcome === BROKEN) return null;
  if (outcome === NOT_ASKED) return 'not-asked';
  return outcome >= FIRST_EXCLUSION ? (EXCLUSIONS[outcome - FIRST_EXCLUSION + 1] as OutOfScope) : (STATES[outcome - FIRST_REASON + 1] as Reason);
}
