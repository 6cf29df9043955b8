import type { EvidenceColumns } from '../evidence/evidence-columns.js';
import type { EvidenceGroups } from '../evidence/evidence-groups.js';
import { STANDING, type Standing } from '../evidence/standing.js';
import { STATE } from './state.js';

/** What one person's evidence for one topic says to one requirement. */
export interface Judgement {
  /** Number in STATES. */
  state: number;
  held: number;
  /** Witness where met, else -1. */
  witness: number;
  /** Where not met, the evidence that the state speaks of; -1 where met or where there is none. */
  best: number;
  until: number;
  heldUntil: number;
}

/** Judges group g (-1: no evidence at all) against a level and a lowest rank of grade. Answers with the same object every time. */
export type Judge = (group: number, level: number, grade: number) => Judgement;

/**
 * Where one piece of evidence falls, best first. To PLACE.belowLevel one thing stands between it and the unit; from `alsoContested` on it is two or more,
 * and such evidence gives the reason only where there is no better.
 */
const PLACE = { met: 0, contested: 1, pending: 2, revoked: 3, expired: 4, lowGrade: 5, belowLevel: 6, alsoContested: 7, alsoRevoked: 8, alsoExpired: 9, alsoLowGrade: 10, none: 11 } as const;

const STATE_OF_PLACE = [STATE.met, STATE.contested, STATE.pending, STATE.revoked, STATE.expired, STATE.lowGrade, STATE.belowLevel, STATE.contested, STATE.revoked, STATE.expired, STATE.lowGrade, STATE.missing];

/** Places of valid evidence of sufficient grade: what is left of its level is held. */
const IS_HELD = STATE_OF_PLACE.map((_, place) => place === PLACE.met || place === PLACE.contested || place === PLACE.belowLevel);

export function judgeBy(evidence: EvidenceColumns, groups: EvidenceGroups, standing: Standing): Judge {
  const says: Judgement = { state: 0, held: 0, witness: -1, best: -1, until: Infinity, heldUntil: Infinity };
  const isBetter = betterBy(evidence, standing);
  const { effective, ends } = standing;

  return (group, level, grade) => {
    let place: number = PLACE.none;
    let best = -1;
    let held = 0;
    let heldUntil = -Infinity;
    const end = group < 0 ? 0 : groups.start[group + 1]!;
    for (let i = group < 0 ? 0 : groups.start[group]!; i < end; i += 1) {
      const row = groups.rows[i]!;
      const its = placeOf(standing, row, level, evidence.grade[row]! >= grade);
      if (IS_HELD[its]) held = Math.max(held, effective[row]!);
      if (its === PLACE.met) heldUntil = Math.max(heldUntil, ends[row]!);
      if (its < place || (its === place && its < PLACE.none && isBetter(row, best, its))) {
        place = its;
        best = row;
      }
    }
    says.state = STATE_OF_PLACE[place]!;
    says.held = held;
    return conclude(says, best, ends, heldUntil);
  };
}

function conclude(says: Judgement, evidence: number, ends: Float64Array, heldUntil: number): Judgement {
  const met = says.state === STATE.met;
  says.witness = met ? evidence : -1;
  says.best = met ? -1 : evidence;
  says.until = met ? ends[evidence]! : Infinity;
  says.heldUntil = met ? heldUntil : Infinity;
  return says;
}

function placeOf(by: Standing, row: number, level: number, sufficient: boolean): number {
  const elseMeets = sufficient && by.effective[row]! >= level;
  switch (by.standing[row]) {
    case STANDING.valid:
      return elseMeets ? PLACE.met : placeOfValid(by, row, level, sufficient);
    case STANDING.pending:
      return elseMeets ? PLACE.pending : PLACE.none;
    case STANDING.revoked:
      return elseMeets ? PLACE.revoked : PLACE.alsoRevoked;
    case STANDING.expired:
      return elseMeets ? PLACE.expired : PLACE.alsoExpired;
    default:
      return PLACE.none;
  }
}

/** Of valid evidence that does not meet the unit. Nothing left of a level is the work of contrary evidence, unless the policy lets the grade show no level. */
function placeOfValid({ effective, capped }: Standing, row: number, level: number, sufficient: boolean): number {
  if (!sufficient) return effective[row]! >= level ? PLACE.lowGrade : PLACE.alsoLowGrade;
  if (capped[row]! >= level) return PLACE.contested;
  if (effective[row]! > 0) return PLACE.belowLevel;
  return capped[row]! > 0 ? PLACE.alsoContested : PLACE.alsoLowGrade;
}

/**
 * Of two in the same place: the higher level, then the higher grade, then the later end, then the lower id. Of two that meet the unit grade comes before
 * level: a proof is not displaced by a higher level that is vouched for less, so that more evidence never leaves a unit less proven.
 */
function betterBy({ grade }: EvidenceColumns, { effective, ends }: Standing): (row: number, than: number, place: number) => boolean {
  return (row, than, place) => {
    const byLevel = effective[row]! - effective[than]!;
    const byGrade = grade[row]! - grade[than]!;
    const difference = place === PLACE.met ? byGrade || byLevel : byLevel || byGrade;
    return difference === 0 ? ends[row]! > ends[than]! : difference > 0;
  };
}
