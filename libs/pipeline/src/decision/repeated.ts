import { type DisputedRecord, type FactTable, type FactValues, type PlannedFact, refuseRepeated, type RowPlan, type Upheld } from '@tessera/domain';

import { groupBy } from '../ingest/group-by.js';
import { boundedKey, contentOf } from '../ingest/ids.js';
import type { Stores } from '../units.js';

type Facts = Pick<Stores, 'facts'>;

/** A record that can be disputed, under the key by which its dispute names it. */
interface Said {
  readonly fact: PlannedFact;
  readonly kind: DisputedRecord;
  readonly key: string;
}

const KINDS: Partial<Record<FactTable, DisputedRecord>> = {
  evidence: 'evidence', learning_record: 'learning', credential_version: 'credential', document_check: 'document', exemption: 'exemption', leave: 'leave', person_identifier: 'identifier',
};

/**
 * A record that the answer to a dispute ended is not brought back by a row that says it again: the row is refused, and its finding names the answer. Once
 * that answer is taken back, the row counts again. A row that says what the answer put in its place is as good as any.
 */
export async function refusingRepeated<R extends { readonly plan: RowPlan }>(rows: readonly R[], stores: Facts): Promise<R[]> {
  const said = rows.map(({ plan }) => saidBy(plan));
  const upheld = await upheldOf(said.flat(), stores);
  if (upheld.size === 0) return [...rows];
  const standing = await standingOf(said.flat().filter(({ kind, key }) => upheld.has(`${kind} ${key}`)), stores);
  return rows.map((row, index) => {
    const answer = said[index]!.map((record) => answerTo(record, upheld.get(`${record.kind} ${record.key}`) ?? [], standing)).find((found) => found !== undefined);
    return answer ? { ...row, plan: refuseRepeated(answer) } : row;
  });
}

/** What a row states itself; what it only needs, it does not say. */
function saidBy(plan: RowPlan): Said[] {
  if (plan.kind !== 'store' || plan.facts.some(({ table }) => table === 'dispute_answer')) return [];
  return plan.facts.flatMap((fact) => {
    const kind = fact.isSupport ? undefined : KINDS[fact.table];
    return kind === undefined ? [] : [{ fact, kind, key: kind === 'document' ? fact.key.split('|')[0]! : boundedKey(fact.key) }];
  });
}

async function upheldOf(said: readonly Said[], { facts }: Facts): Promise<ReadonlyMap<string, readonly Upheld[]>> {
  if (said.length === 0) return new Map();
  const answers = await facts.openBy('dispute_answer', 'recordKey', [...new Set(said.map(({ key }) => key))]);
  return groupBy(answers.map(({ values }) => values).filter(({ answer }) => answer === 'upheld'), ({ recordKind, recordKey }) => `${recordKind} ${recordKey}`);
}

/** What stands of them, by table and key. */
async function standingOf(said: readonly Said[], { facts }: Facts): Promise<ReadonlyMap<string, string>> {
  const standing = new Map<string, string>();
  for (const [table, own] of groupBy(said, ({ fact }) => fact.table)) {
    for (const { key, values } of await facts.open(table, own.map(({ fact }) => boundedKey(fact.key)))) standing.set(`${table} ${key}`, contentOf(table, values));
  }
  return standing;
}

function answerTo({ fact, key }: Said, answers: readonly Upheld[], standing: ReadonlyMap<string, string>): Upheld | undefined {
  if (standing.get(`${fact.table} ${boundedKey(fact.key)}`) === contentOf(fact.table, fact.values)) return undefined;
  return answers.find((answer) => answer.recordKey === key && answer.personId === fact.values['personId' as keyof typeof fact.values] && !isNews(fact, answer));
}

/** Learning that came to pass after the answer. */
function isNews({ table, values }: PlannedFact, { answeredOn }: Upheld): boolean {
  return table === 'learning_record' && answeredOn !== null && (values as FactValues['learning_record']).happenedOn > answeredOn;
}
