import { TesseraError } from '@tessera/domain';

import type { Batch } from '../ingest/batch-store.js';
import type { OpenFact } from '../ingest/fact-store.js';
import { groupBy } from '../ingest/group-by.js';
import { contentOf } from '../ingest/ids.js';
import type { Stores } from '../units.js';
import type { FactChange } from './fact-change.js';

/**
 * A decision is taken in the light in which it was looked at. Throws DECIDED_MEANWHILE, which says who and what, where anything that it would change is no
 * longer as it was in its preview. Files are not held to this: they say what is, whatever it was.
 */
export async function mustBeAsSeen({ changes }: Batch, stores: Stores): Promise<void> {
  for (const [table, own] of groupBy(changes ?? [], (change) => change.table)) {
    const open = new Map((await stores.facts.open(table, own.map(({ key }) => key))).map((fact) => [fact.key, fact]));
    const other = own.find((change) => !isAsSeen(change, open.get(change.key)));
    if (other) throw await meanwhile(open.get(other.key)?.batchId ?? null, stores);
  }
}

function isAsSeen({ table, before }: FactChange, now: OpenFact<FactChange['table']> | undefined): boolean {
  if (before === null || !now) return before === null && !now;
  return contentOf(table, before) === contentOf(table, now.values);
}

async function meanwhile(batchId: string | null, { batches }: Stores): Promise<TesseraError> {
  const other = batchId === null ? null : await batches.saying(batchId);
  const who = other === null ? 'Something else was decided meanwhile' : `${other.by} decided meanwhile: ${other.said}`;
  return new TesseraError('conflict', 'DECIDED_MEANWHILE', `${who}. Look at the effect again before you decide.`);
}
