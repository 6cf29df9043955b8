import { GRADE_RANK, type Grade } from '@tessera/domain';

/** A piece of evidence of one person and topic that counts now. `from` in any unit that can be compared; `lastOn` is the last day, or null. */
export interface Said {
  readonly id: string;
  readonly level: number;
  readonly grade: Grade;
  readonly negative: boolean;
  /** Decides between older evidence that contradicts itself. */
  readonly settles: boolean;
  readonly from: number;
  readonly lastOn: string | null;
}

/** Evidence that says a person has shown something, and newer evidence of equal or higher grade that says they have not. */
export interface Conflict {
  /** Highest level that is contested. */
  readonly level: number;
  /** Lowest level that is denied. */
  readonly denied: number;
  /** Rank of the strongest of both sides. */
  readonly rank: number;
  /** Until when the side that says so holds; null without end. */
  readonly lastOn: string | null;
  readonly contrary: readonly Said[];
}

/** What stands against what; null where nothing is contested, or where it was settled. */
export function conflictIn(all: readonly Said[]): Conflict | null {
  const shown = all.filter((yes) => !yes.negative && !all.some((no) => no.settles && contests(no, yes)));
  const denied = all.filter((no) => no.negative && !no.settles && !shown.some((yes) => yes.settles && yes.level >= no.level && answers(yes, no)));
  const contrary = denied.filter((no) => shown.some((yes) => contests(no, yes)));
  const contested = shown.filter((yes) => contrary.some((no) => contests(no, yes)));
  if (contested.length === 0) return null;
  const best = contested.reduce((a, b) => (b.level > a.level ? b : a));
  return {
    level: best.level,
    denied: Math.min(...contrary.map(({ level }) => level)),
    rank: Math.max(...[...contested, ...contrary].map(({ grade }) => GRADE_RANK[grade])),
    lastOn: best.lastOn,
    contrary,
  };
}

const contests = (no: Said, yes: Said): boolean => no.negative && !yes.negative && no.level <= yes.level && answers(no, yes);

/** Newer, and of equal or higher grade; what settles answers what is of the same instant too. */
const answers = (by: Said, other: Said): boolean => (by.settles ? by.from >= other.from : by.from > other.from) && GRADE_RANK[by.grade] >= GRADE_RANK[other.grade];
