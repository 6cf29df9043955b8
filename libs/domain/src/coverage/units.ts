import type { EvidenceColumns } from '../evidence/evidence-columns.js';
import type { EvidenceGroups } from '../evidence/evidence-groups.js';
import { isProven } from '../evidence/grade.js';
import type { Units } from './analysis.js';
import type { Asked } from './asked.js';
import type { ExclusionOf } from './exclusion.js';
import type { Judge } from './judge.js';
import { FIRST_EXCLUSION, FIRST_REASON, STATE } from './state.js';

/** What units are judged by. */
export interface Bench {
  readonly homeTeam: Int32Array;
  readonly evidence: EvidenceColumns;
  readonly groups: EvidenceGroups;
  readonly judge: Judge;
  readonly exclusionOf: ExclusionOf;
}

export function judgeUnits(asked: Asked, bench: Bench): Units {
  const { graceEnds, ...columns } = asked;
  const units: Units = { ...columns, ...emptyVerdicts(asked.count) };
  let group = 0;
  for (let unit = 0; unit < asked.count; unit += 1) {
    const person = asked.person[unit]!;
    const topic = asked.topic[unit]!;
    group = firstGroupFrom(bench.groups, group, person, topic);
    const has = bench.groups.person[group] === person && bench.groups.topic[group] === topic;
    units.team[unit] = bench.homeTeam[person]!;
    units.excluded[unit] = bench.exclusionOf(person, topic, graceEnds[unit]!);
    write(units, unit, bench, has ? group : -1);
  }
  return units;
}

function emptyVerdicts(count: number) {
  return {
    team: new Int32Array(count),
    excluded: new Uint8Array(count),
    state: new Uint8Array(count),
    witnessGrade: new Uint8Array(count),
    proven: new Uint8Array(count),
    held: new Uint8Array(count),
    witness: new Int32Array(count),
    best: new Int32Array(count),
    until: new Float64Array(count),
    heldUntil: new Float64Array(count),
    outcome: new Uint8Array(count),
  };
}

/** Units and groups are in the same order, so one walk over both finds every unit's evidence. */
function firstGroupFrom({ count, person, topic }: EvidenceGroups, from: number, ofPerson: number, ofTopic: number): number {
  let group = from;
  while (group < count && (person[group]! < ofPerson || (person[group] === ofPerson && topic[group]! < ofTopic))) group += 1;
  return group;
}

function write(units: Units, unit: number, { evidence, judge }: Bench, group: number): void {
  const { state, held, witness, best, until, heldUntil } = judge(group, units.level[unit]!, units.grade[unit]!);
  const rank = witness < 0 ? 0 : evidence.grade[witness]!;
  units.state[unit] = state;
  units.held[unit] = held;
  units.witness[unit] = witness;
  units.best[unit] = best;
  units.until[unit] = until;
  units.heldUntil[unit] = heldUntil;
  units.witnessGrade[unit] = rank;
  units.proven[unit] = isProven(rank) ? 1 : 0;
  units.outcome[unit] = outcomeOf(units.excluded[unit]!, state, rank);
}

function outcomeOf(excluded: number, state: number, rank: number): number {
  if (excluded > 0) return FIRST_EXCLUSION + excluded - 1;
  return state === STATE.met ? rank - 1 : FIRST_REASON + state - 1;
}
