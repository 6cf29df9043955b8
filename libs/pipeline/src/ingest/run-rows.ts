import { type ClaimRow, formatDay, planRow, type RefusedRow, type RowPlan, type RowResult, type StorePlan, type Upheld } from '@tessera/domain';

import { refusingRepeated } from '../decision/repeated.js';
import type { RowFinding } from './batch-store.js';
import type { SourceDocument } from './batch-reader.js';
import type { BatchRun } from './batch-run.js';
import type { Excluded } from './interruption.js';
import type { Written } from './fact-store.js';
import { knowledgeOf } from './knowledge.js';
import type { NewWaitingRow } from './waiting-store.js';
import { writePlans } from './write-plans.js';

/** A row with what is to become of it; `claim` is what a waiting row has to remember. */
export interface PlannedRow {
  readonly row: number;
  readonly line: number;
  readonly kind: string;
  readonly claim: unknown;
  /** As the file had it; null for a document. */
  readonly cells: readonly string[] | null;
  readonly plan: RowPlan;
  /** Told where the row stands and what became of it, once it is written. */
  readonly noted?: ((at: { readonly row: number; readonly line: number; readonly outcome: Written }) => void) | null;
}

/** Rows as they came: what was refused by itself is noted, what repeats an earlier row changes nothing, the rest is planned and written. */
export async function runRows(rows: readonly RowResult[], run: BatchRun): Promise<void> {
  const judged = rows.map((row) => withRefusal(row, run.excluded));
  const refused = judged.filter((row) => row.kind === 'refused');
  run.tally.add('refused', refused.length);
  await run.sink.add(refused.flatMap(refusalFindings));
  run.tally.add('unchanged', judged.filter(({ kind }) => kind === 'repeated').length);
  await runClaims(judged.filter((row) => row.kind === 'claim'), run);
}

function withRefusal(row: RowResult, excluded: Excluded): RowResult {
  const refused = excluded.get(row.row);
  return refused ? { ...refused, line: row.line, ...(row.cells && { cells: row.cells }) } : row;
}

async function runClaims(rows: readonly ClaimRow[], run: BatchRun): Promise<void> {
  if (rows.length === 0) return;
  const known = await knowledgeOf(rows.map(({ claim }) => claim), run.stores, run.setting);
  const planned = rows.map(({ row, line, claim, cells }): PlannedRow => ({ row, line, kind: claim.kind, claim, cells, plan: planRow(claim, known), noted: run.late.note(claim, known) }));
  await settleRows(await refusingRepeated(planned, run.stores), run);
}

export async function runDocuments(documents: readonly SourceDocument[], run: BatchRun): Promise<void> {
  const { stores, setting, batch } = run;
  const plans = await run.documents.plan(documents, { stores, setting, fileName: batch.fileName });
  const planned = documents.map(({ row, line }, index): PlannedRow => ({ row, line, kind: 'credentials', cells: null, ...plans[index]! }));
  await settleRows(await refusingRepeated(planned, stores), run);
}

async function settleRows(rows: readonly PlannedRow[], run: BatchRun): Promise<void> {
  const stored = rows.filter((row): row is PlannedRow & { plan: StorePlan } => row.plan.kind === 'store');
  const outcomes = await writePlans(stored.map(({ row, plan }) => ({ batchId: run.batch.id, row, plan })), run.stores, { stamp: run.stamp });
  outcomes.forEach((outcome, index) => {
    run.tally.add(outcome);
    const { row, line, noted } = stored[index]!;
    noted?.({ row, line, outcome });
  });
  await run.sink.add(stored.flatMap((row, index) => noticeFindings(row, outcomes[index]!)));
  const waiting = rows.flatMap((row) => waitingRow(row, run.batch.id));
  await run.stores.waiting.add(waiting, run.stamp.at);
  run.tally.add('waiting', waiting.length);
  run.tally.add('refused', rows.length - stored.length - waiting.length);
  await run.sink.add(rows.flatMap(planFindings));
}

function waitingRow({ row, kind, claim, plan }: PlannedRow, batchId: string): NewWaitingRow[] {
  return plan.kind === 'wait' ? [{ batchId, row, kind, claim, needsKind: plan.need.kind, needs: plan.need.name }] : [];
}

/** The column, as templates name it, that holds what a row waits for. */
const COLUMN_OF_NEED = { person: 'person', team: 'team', skill: 'skill', achievement: 'credential', program: 'program', recipient: null } as const;

function planFindings({ row, line, claim, cells, plan }: PlannedRow): RowFinding[] {
  const place = { row, line, valueClass: null };
  if (plan.kind === 'wait') return [{ ...place, column: COLUMN_OF_NEED[plan.need.kind], outcome: 'waiting', code: plan.need.code, detail: { needs: plan.need.kind } }];
  if (plan.kind !== 'refuse') return [];
  return [{ ...place, column: plan.column, outcome: 'refused', code: plan.code, detail: { claim, ...(cells && { cells }), ...(plan.answer && answerOf(plan.answer)) } }];
}

function noticeFindings({ row, line, plan: { notices = [] } }: PlannedRow & { readonly plan: StorePlan }, outcome: Written): RowFinding[] {
  return notices.map(({ code, column, answer }) => ({ row, line, column, outcome, code, valueClass: 'text', detail: answerOf(answer) }));
}

/** The answer that a finding is about: which dispute it was, who gave it, on which day and why. */
const answerOf = ({ disputeId, answeredByName, answeredOn, reason }: Upheld) => ({ dispute: disputeId, answeredBy: answeredByName, answeredOn: answeredOn === null ? null : formatDay(answeredOn), why: reason });

export function refusalFindings({ findings, ...row }: RefusedRow): RowFinding[] {
  return findings.map(({ code, column, valueClass, lines, accepted }, index) => ({
    row: row.row,
    line: row.line,
    column,
    outcome: 'refused',
    code,
    valueClass,
    detail: { ...(lines && { lines }), ...(accepted && { accepted }), ...(index === 0 && row.cells && { cells: row.cells }) },
  }));
}

