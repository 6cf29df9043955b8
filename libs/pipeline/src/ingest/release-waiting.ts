import { type Claim, type NeedKind, planRow, type RowPlan, type StorePlan } from '@tessera/domain';

import { refusingRepeated } from '../decision/repeated.js';
import type { Stores } from '../units.js';
import type { DocumentSession } from './document-taker.js';
import type { Stamp, Written } from './fact-store.js';
import { knowledgeOf, type RunSetting } from './knowledge.js';
import type { NewWaitingRow, ReleasedRow, WaitingRow } from './waiting-store.js';
import { writePlans } from './write-plans.js';

const PAGE = 2_000;
const NEEDS: readonly NeedKind[] = ['person', 'team', 'skill', 'achievement', 'program'];

export interface ReleaseContext {
  readonly stores: Stores;
  readonly setting: RunSetting;
  readonly stamp: Stamp & { readonly batchId: string };
  readonly documents: DocumentSession;
}

interface Replanned {
  readonly waiting: WaitingRow;
  readonly plan: RowPlan;
}

/** Tries again every row whose need is met now; an old row only adds to what is known meanwhile. Answers how many waited no longer. */
export async function releaseWaiting(context: ReleaseContext, isAboutPeople: boolean): Promise<number> {
  const rows = await eachPage((after) => context.stores.waiting.ready(NEEDS, { after, limit: PAGE, at: context.stamp.at }), (page) => releasePage(page, context));
  if (!isAboutPeople) return rows;
  return rows + (await eachPage((after) => context.stores.waiting.recipients({ after, limit: PAGE }), (page) => releaseDocuments(page, context)));
}

async function eachPage(load: (after: string | null) => Promise<WaitingRow[]>, release: (page: readonly WaitingRow[]) => Promise<number>): Promise<number> {
  let released = 0;
  let page = await load(null);
  while (page.length > 0) {
    released += await release(page);
    page = await load(page.at(-1)!.id);
  }
  return released;
}

async function releasePage(page: readonly WaitingRow[], context: ReleaseContext): Promise<number> {
  const claims = page.map(({ claim }) => claim as Claim);
  const known = await knowledgeOf(claims, context.stores, context.setting);
  return settle(page.map((waiting, index) => ({ waiting, plan: planRow(claims[index]!, known) })), context);
}

async function releaseDocuments(page: readonly WaitingRow[], context: ReleaseContext): Promise<number> {
  const planned = await context.documents.again(page, context);
  return settle(page.flatMap((waiting, index) => (planned[index] ? [{ waiting, plan: planned[index].plan }] : [])), context);
}

/** Rows that lack something else by now go on waiting for that, as rows of their own. */
async function settle(planned: readonly Replanned[], { stores, stamp }: ReleaseContext): Promise<number> {
  const rows = await refusingRepeated(planned, stores);
  const stored = rows.filter((row): row is Replanned & { plan: StorePlan } => row.plan.kind === 'store');
  const outcomes = await writePlans(stored.map(({ waiting: { batchId, row }, plan }) => ({ batchId, row, plan })), stores, { stamp, isOld: true });
  const still = rows.flatMap(({ waiting, plan }) => (plan.kind === 'wait' && !isSameNeed(waiting, plan.need) ? [{ ...waiting, needsKind: plan.need.kind, needs: plan.need.name } satisfies NewWaitingRow] : []));
  const became = new Map(stored.map(({ waiting }, index) => [waiting.id, outcomes[index]!]));
  const done = rows.filter(({ waiting, plan }) => plan.kind !== 'wait' || !isSameNeed(waiting, plan.need));
  await stores.waiting.release(done.map((row) => released(row, became)), stamp.batchId, stamp.at);
  await stores.waiting.add(still, stamp.at);
  return stored.length;
}

function released({ waiting: { id }, plan }: Replanned, became: ReadonlyMap<string, Written>): ReleasedRow {
  return plan.kind === 'refuse' ? { id, outcome: 'refused', code: plan.code } : { id, outcome: became.get(id) ?? null, code: null };
}

const isSameNeed = ({ needsKind, needs }: WaitingRow, need: { readonly kind: string; readonly name: string }): boolean => needsKind === need.kind && needs === need.name;
