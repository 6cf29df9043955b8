import { type FactValues, TesseraError } from '@tessera/domain';

import type { Batch } from '../ingest/batch-store.js';
import type { OpenFact } from '../ingest/fact-store.js';
import { groupBy } from '../ingest/group-by.js';
import { contentOf } from '../ingest/ids.js';
import type { Stores } from '../units.js';
import { changedBeside } from './beside.js';
import type { FactChange } from './fact-change.js';
import { mustNotBeWithdrawn } from './withdrawn.js';

/**
 * A decision is taken in the light in which it was looked at. Throws DECIDED_MEANWHILE, which says who and what, where anything that it would change is no
 * longer as it was in its preview, or where another mapping of the titles it decides on came or went; DOCUMENT_WITHDRAWN where what it rests on was taken back.
 * Files are not held to this: they say what is, whatever it was.
 */
export async function mustBeAsSeen({ id, changes, settles }: Batch, stores: Stores): Promise<void> {
  await mustNotBeWithdrawn(changes, stores);
  const answer = settles === null ? null : await stores.batches.answeredMeanwhile(id);
  if (answer) throw decided(answer);
  for (const [table, own] of groupBy(changes ?? [], (change) => change.table)) {
    const open = new Map((await stores.facts.open(table, own.map(({ key }) => key))).map((fact) => [fact.key, fact]));
    const other = own.find((change) => !isAsSeen(change, open.get(change.key)));
    if (other) throw await meanwhile(open.get(other.key)?.batchId ?? (await stores.facts.endedBy(table, other.key)), stores);
  }
  const beside = await changedBeside(changes ?? [], stores);
  if (beside) throw await meanwhile(beside.batchId, stores);
}

function isAsSeen(change: FactChange, now: OpenFact<FactChange['table']> | undefined): boolean {
  const { table, before } = change;
  if (isNamedOnly(change)) return true;
  if (before === null || !now) return before === null && !now;
  return contentOf(table, before) === contentOf(table, now.values);
}

/** An issuer that a decision only names: it is made known where it is not, and left as it is where it is. */
export function isNamedOnly({ table, before, after }: FactChange): boolean {
  const issuer = table === 'issuer_version' && before === null ? (after as FactValues['issuer_version'] | null) : null;
  return issuer?.trust === 'undecided' && issuer.reason === null;
}

async function meanwhile(batchId: string | null, { batches }: Stores): Promise<TesseraError> {
  const other = batchId === null ? null : await batches.saying(batchId);
  return decided(other);
}

function decided(other: { readonly by: string; readonly said: string } | null): TesseraError {
  const who = other === null ? 'Something else was decided meanwhile' : `${other.by} decided meanwhile: ${other.said}`;
  return new TesseraError('conflict', 'DECIDED_MEANWHILE', `${who}. Look at the effect again before you decide.`);
}
