import type { FactTable, PlannedAnchor, PlannedFact, StorePlan } from '@tessera/domain';

import type { Stores } from '../units.js';
import { factName, type FactRow, type Stamp, type Written } from './fact-store.js';
import { groupBy } from './group-by.js';
import { boundedKey, contentOf } from './ids.js';

export interface RowToWrite {
  readonly batchId: string | null;
  readonly row: number | null;
  readonly plan: StorePlan;
}

/** `isOld`: the rows waited meanwhile, so they only add to what is known and change none of it. */
export interface WriteOptions {
  readonly stamp: Stamp;
  readonly isOld?: boolean;
}

type Facts = Pick<Stores, 'facts'>;

/** Writes what the rows say, in as few statements as there are tables; answers what became of each row, in order. */
export async function writePlans(rows: readonly RowToWrite[], { facts }: Facts, options: WriteOptions): Promise<Written[]> {
  const answers: Written[] = [];
  for (const segment of segments(rows)) answers.push(...(await writeSegment(segment, { facts }, options)));
  return answers;
}

/** Within a segment everything is stated before anything is ended: a fact that is stated after it was ended opens a new one. */
function segments(rows: readonly RowToWrite[]): RowToWrite[][] {
  const all: RowToWrite[][] = [[]];
  let ended = new Set<string>();
  for (const row of rows) {
    if (row.plan.facts.some((fact) => ended.has(factName(fact)))) {
      all.push([]);
      ended = new Set();
    }
    for (const end of row.plan.ends) ended.add(factName(end));
    all.at(-1)!.push(row);
  }
  return all;
}

interface Group {
  readonly table: FactTable;
  readonly isSupport: boolean;
  readonly rows: Map<string, FactRow>;
}

async function writeSegment(rows: readonly RowToWrite[], { facts }: Facts, { stamp, isOld = false }: WriteOptions): Promise<Written[]> {
  await facts.anchor(anchorsOf(rows));
  const outcome: Outcomes = new Map();
  for (const { table, isSupport, rows: written } of grouped(rows, isOld).values()) {
    const list = [...written.values()].filter(({ key }) => !stamp.spares?.has(factName({ table, key })));
    const answers = isSupport ? await facts.support(table, list, stamp) : await facts.state(table, list, stamp);
    const known = outcome.get(table) ?? new Map<string, Written>();
    outcome.set(table, known);
    list.forEach(({ key }, index) => better(known, key, answers[index]!));
  }
  const ended = await endAll(rows, { facts }, stamp);
  return rows.map(({ plan }) => outcomeOf(plan, outcome, plan.ends.some(({ table }) => ended.has(table))));
}

/** By table and key. */
type Outcomes = Map<FactTable, Map<string, Written>>;

/** One fact may be stated by one row and only needed by another. */
function better(known: Map<string, Written>, key: string, written: Written): void {
  if ((known.get(key) ?? 'unchanged') === 'unchanged') known.set(key, written);
}

function anchorsOf(rows: readonly RowToWrite[]): PlannedAnchor[] {
  const anchors = new Map<string, PlannedAnchor>();
  for (const { plan } of rows) for (const anchor of plan.anchors) anchors.set(anchor.id, { ...anchor, key: boundedKey(anchor.key) });
  return [...anchors.values()];
}

function grouped(rows: readonly RowToWrite[], isOld: boolean): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { batchId, row, plan } of rows) {
    for (const fact of plan.facts) {
      const isSupport = fact.isSupport || (isOld && fact.isAmendment !== true);
      const name = `${fact.table} ${isSupport}`;
      const group = groups.get(name) ?? { table: fact.table, isSupport, rows: new Map<string, FactRow>() };
      groups.set(name, group);
      put(group, fact, { batchId, row });
    }
  }
  return groups;
}

function put({ isSupport, rows }: Group, { table, key, values }: PlannedFact, from: { readonly batchId: string | null; readonly row: number | null }): void {
  const bounded = boundedKey(key);
  if (isSupport && rows.has(bounded)) return;
  rows.set(bounded, { key: bounded, values, content: contentOf(table, values), ...from });
}

async function endAll(rows: readonly RowToWrite[], { facts }: Facts, stamp: Stamp): Promise<Set<FactTable>> {
  const byTable = groupBy(rows.flatMap(({ plan }) => plan.ends), ({ table }) => table);
  const ended = new Set<FactTable>();
  for (const [table, ends] of byTable) {
    const keys = ends.map(({ key }) => boundedKey(key)).filter((key) => !stamp.spares?.has(factName({ table, key })));
    const count = await facts.end(table, keys, stamp);
    if (count > 0) ended.add(table);
  }
  return ended;
}

/** New when what the row is about is new; changed when anything else was written. */
function outcomeOf({ facts: [main, ...others] }: StorePlan, outcome: Outcomes, hasEnded: boolean): Written {
  if (!main) return hasEnded ? 'changed' : 'unchanged';
  const of = ({ table, key }: PlannedFact): Written => outcome.get(table)?.get(boundedKey(key)) ?? 'unchanged';
  if (of(main) === 'stored') return 'stored';
  return hasEnded || [main, ...others].some((fact) => of(fact) !== 'unchanged') ? 'changed' : 'unchanged';
}
