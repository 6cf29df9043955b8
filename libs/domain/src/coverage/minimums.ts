import { isProven } from '../evidence/grade.js';
import { rowsByKey } from '../evidence/rows-by-key.js';
import type { Minimums } from './analysis.js';
import type { AskedMinimums } from './asked-minimums.js';
import type { Scopes } from './scopes.js';
import { STATE } from './state.js';
import type { Bench } from './units.js';

interface Holding {
  readonly minimum: number[];
  readonly person: number[];
  readonly witness: number[];
  readonly until: number[];
  readonly pending: Int32Array;
  readonly proven: Int32Array;
}

/** Every group of evidence is shown once to each minimum of its topic in whose scope its person is. */
export function judgeMinimums(asked: AskedMinimums, scopes: Scopes, bench: Bench): Minimums {
  const holding: Holding = { minimum: [], person: [], witness: [], until: [], pending: new Int32Array(asked.count), proven: new Int32Array(asked.count) };
  const isAsked = new Set(asked.topic);
  for (let group = 0; group < bench.groups.count; group += 1) {
    const topic = bench.groups.topic[group]!;
    if (!isAsked.has(topic)) continue;
    const person = bench.groups.person[group]!;
    for (let i = scopes.start[person]!; i < scopes.start[person + 1]!; i += 1) {
      const minimum = asked.find(scopes.scope[i]!, topic);
      if (minimum >= 0 && bench.exclusionOf(person, topic, scopes.since[i]! + asked.graceDays[minimum]!) === 0) judgeHolder(holding, asked, bench, { minimum, group });
    }
  }
  return verdicts(asked, holding);
}

function judgeHolder(holding: Holding, { level, grade }: AskedMinimums, { judge, groups, evidence }: Bench, { minimum, group }: { minimum: number; group: number }): void {
  const { state, witness, heldUntil } = judge(group, level[minimum]!, grade[minimum]!);
  if (state === STATE.pending) holding.pending[minimum]! += 1;
  if (state !== STATE.met) return;
  if (isProven(evidence.grade[witness]!)) holding.proven[minimum]! += 1;
  holding.minimum.push(minimum);
  holding.person.push(groups.person[group]!);
  holding.witness.push(witness);
  holding.until.push(heldUntil);
}

function verdicts(asked: AskedMinimums, holding: Holding): Minimums {
  const { count, scopeKind, scope, topic, n, level, grade, weight, requirement } = asked;
  const { start, rows } = rowsByKey(Int32Array.from(holding.minimum), count);
  const holders = Int32Array.from(n, (_, minimum) => start[minimum + 1]! - start[minimum]!);
  const flags = (isSo: (minimum: number) => boolean) => Uint8Array.from(n, (_, minimum) => (isSo(minimum) ? 1 : 0));
  return {
    ...{ count, scopeKind, scope, topic, n, level, grade, weight, requirement },
    holders,
    provenHolders: holding.proven,
    pendingHolders: holding.pending,
    met: flags((minimum) => holders[minimum]! >= n[minimum]!),
    proven: flags((minimum) => holding.proven[minimum]! >= n[minimum]!),
    pending: flags((minimum) => holders[minimum]! < n[minimum]! && holders[minimum]! + holding.pending[minimum]! >= n[minimum]!),
    busFactor: holders.map((has, minimum) => Math.max(0, has - n[minimum]! + 1)),
    holderStart: start,
    holder: rows.map((row) => holding.person[row]!),
    holderWitness: rows.map((row) => holding.witness[row]!),
    holderUntil: Float64Array.from(rows, (row) => holding.until[row]!),
  };
}
