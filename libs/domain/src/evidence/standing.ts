import { DAY_MS } from '../organisation/day.js';
import type { Policy } from '../organisation/policy.js';
import type { EvidenceColumns } from './evidence-columns.js';
import type { EvidenceGroups } from './evidence-groups.js';
import { GRADES, GRADE_RANK } from './grade.js';

/**
 * How evidence stands at an instant. `contrary` is valid and says what a person has not. `none` speaks for nothing: it is still to come, or it is pending
 * and would not be valid even if decided, or it is contrary and no longer valid or not decided.
 */
export const STANDING = { none: 0, valid: 1, pending: 2, revoked: 3, expired: 4, contrary: 5 } as const;

/** One row per evidence, whatever any requirement asks. */
export interface Standing {
  /** One of STANDING. */
  readonly standing: Uint8Array;
  /** The level under the policy's cap for its grade, 0 to 5. */
  readonly capped: Uint8Array;
  /** The capped level, or less where contrary evidence leaves less of it; see `contest`. */
  readonly effective: Uint8Array;
  /** ms since 1970 at which it ends: its own date, or the revalidation window of its topic if that is earlier. */
  readonly ends: Float64Array;
}

/** Looks just before `instant`: evidence is valid from `from` < instant while its end is not before instant. */
export function standingOf(evidence: EvidenceColumns, topicIds: readonly string[], policy: Policy, instant: number): Standing {
  const caps = capsByRank(policy);
  const windows = Float64Array.from(topicIds, (id) => (policy.revalidationDays.get(id) ?? Infinity) * DAY_MS);
  const count = evidence.ids.length;
  const ends = new Float64Array(count);
  const capped = new Uint8Array(count);
  const standing = new Uint8Array(count);
  for (let row = 0; row < count; row += 1) {
    ends[row] = endOf(evidence, row, windows[evidence.topic[row]!]!);
    capped[row] = Math.min(evidence.level[row]!, caps[evidence.grade[row]!]!);
    standing[row] = standingAt(evidence, row, ends[row]!, instant);
  }
  return { standing, capped, effective: capped.slice(), ends };
}

/** A day of a window is 24 hours. Evidence that has no known start (from -Infinity) has long left any window. */
function endOf({ from, until }: EvidenceColumns, row: number, window: number): number {
  return window === Infinity ? until[row]! : Math.min(until[row]!, from[row]! + window);
}

/** A revocation that comes before the end is what ended it, even where the end has passed since. */
function standingAt({ from, revokedAt, pending, negative }: EvidenceColumns, row: number, ends: number, instant: number): number {
  if (from[row]! >= instant) return STANDING.none;
  const isRevoked = revokedAt[row]! < Math.min(instant, ends);
  const isValid = !isRevoked && ends >= instant;
  if (negative[row]) return isValid && !pending[row] ? STANDING.contrary : STANDING.none;
  if (isValid) return pending[row] ? STANDING.pending : STANDING.valid;
  if (pending[row]) return STANDING.none;
  return isRevoked ? STANDING.revoked : STANDING.expired;
}

function capsByRank({ levelCaps }: Policy): Uint8Array {
  const caps = new Uint8Array(GRADES.length + 1);
  for (const grade of GRADES) caps[GRADE_RANK[grade]] = levelCaps[grade];
  return caps;
}

/**
 * Lets contrary evidence speak: who has failed at level n has, as far as older evidence of equal or lower grade says, at most level n - 1.
 * Each piece of positive evidence is contested by itself, so that more of it never makes a person look less able. Where somebody settled it, the
 * side that was found wrong does not speak at all. Changes `capped`, `effective` and `standing`.
 */
export function contest(evidence: EvidenceColumns, groups: EvidenceGroups, by: Standing): void {
  for (let group = 0; group < groups.count; group += 1) {
    if (!hasContrary(group, groups, by)) continue;
    const rows = groups.rows.subarray(groups.start[group], groups.start[group + 1]);
    const contrary = rows.filter((row) => by.standing[row] === STANDING.contrary && !isSettled(evidence, rows, row, by));
    for (const row of contrary) contestBy(row, evidence, rows, by);
  }
}

/** Nearly no group has any; nothing is made for those that have none. */
function hasContrary(group: number, { start, rows }: EvidenceGroups, { standing }: Standing): boolean {
  for (let i = start[group]!; i < start[group + 1]!; i += 1) if (standing[rows[i]!] === STANDING.contrary) return true;
  return false;
}

function contestBy(contrary: number, evidence: EvidenceColumns, rows: Int32Array, by: Standing): void {
  const left = evidence.level[contrary]! - 1;
  for (const row of rows) {
    if (!isOpenToContest(by.standing[row]!) || !contradicts(evidence, contrary, row)) continue;
    by.effective[row] = Math.min(by.effective[row]!, left);
    if (evidence.settles[contrary]) silence(row, left, by);
  }
}

/** What was found wrong is no evidence of the levels that it said; where it said no others, of nothing. */
function silence(row: number, left: number, { capped, standing }: Standing): void {
  capped[row] = Math.min(capped[row]!, left);
  if (left === 0) standing[row] = STANDING.none;
}

/** Whether somebody found that the level is held after all. */
function isSettled(evidence: EvidenceColumns, rows: Int32Array, contrary: number, { standing }: Standing): boolean {
  const { settles, level } = evidence;
  return rows.some((row) => settles[row] === 1 && standing[row] === STANDING.valid && level[row]! >= level[contrary]! && contradicts(evidence, row, contrary));
}

function isOpenToContest(standing: number): boolean {
  return standing === STANDING.valid || standing === STANDING.pending;
}

/** Newer, and of equal or higher grade; what settles answers what is of the same instant too. */
function contradicts({ from, grade, settles }: EvidenceColumns, row: number, other: number): boolean {
  return (settles[row] ? from[row]! >= from[other]! : from[row]! > from[other]!) && grade[row]! >= grade[other]!;
}
