import { TesseraError } from '@tessera/domain';

import type { Batch, BatchResult } from '../ingest/batch-store.js';
import { contentOf } from '../ingest/ids.js';
import type { Stores } from '../units.js';
import { isNamedOnly } from './as-seen.js';
import { type FactChange } from './fact-change.js';

/**
 * Looks at what a decision has done, before it is kept: all of it, as its preview showed, and nothing else that stood before was overruled. Throws
 * DECIDED_MEANWHILE where it is otherwise, DECISION_NOT_WHOLE where a part of it could not be taken. What waited and comes in by it may be more than was shown.
 */
export async function mustBeAsShown({ id, changes }: Batch, { counts }: BatchResult, { facts }: Pick<Stores, 'facts'>): Promise<void> {
  if (changes === null) return;
  const done = new Map((await facts.changesBy(id)).map((change) => [nameOf(change), change]));
  const shown = new Map(changes.map((change) => [nameOf(change), change]));
  const isAsShown = changes.every((change) => isNamedOnly(change) || isSame(change, done.get(nameOf(change))));
  const isMore = [...done].some(([name, { before }]) => before !== null && !shown.has(name));
  if (!isAsShown || isMore) throw new TesseraError('conflict', 'DECIDED_MEANWHILE', 'What this decision does is not what was shown any more: something changed meanwhile. Look at the effect again before you decide.');
  const left = counts.waiting + counts.refused;
  if (left > 0) throw new TesseraError('conflict', 'DECISION_NOT_WHOLE', `${left} of the ${counts.rowsIn} rows of this decision cannot be taken, and a decision is taken whole. Give it up and decide anew without them.`);
}

const nameOf = ({ table, key }: FactChange): string => `${table} ${key}`;

function isSame(shown: FactChange, done: FactChange | undefined): boolean {
  return done !== undefined && contentIn(shown) === contentIn(done);
}

const contentIn = ({ table, after }: FactChange): string | null => after && contentOf(table, after);
