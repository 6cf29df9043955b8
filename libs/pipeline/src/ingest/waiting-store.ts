import type { NeedKind } from '@tessera/domain';

import type { RowOutcome } from './batch-store.js';

export interface NewWaitingRow {
  readonly batchId: string;
  readonly row: number;
  /** Template of the row, or `credentials`. */
  readonly kind: string;
  readonly claim: unknown;
  readonly needsKind: NeedKind;
  readonly needs: string;
}

export interface WaitingRow extends NewWaitingRow {
  readonly id: string;
}

/** `outcome`: null where a row goes on waiting for something else. */
export interface ReleasedRow {
  readonly id: string;
  readonly outcome: Exclude<RowOutcome, 'waiting'> | null;
  /** Why it was refused. */
  readonly code: string | null;
}

/** Rows that wait for something that is not known yet. */
export abstract class WaitingStore {
  abstract add(rows: readonly NewWaitingRow[], at: string): Promise<void>;

  /** At most `limit` rows whose need is met now and that come after the row `after`, in the order in which they came; rows recorded at this instant are left out. */
  abstract ready(kinds: readonly NeedKind[], page: { readonly after: string | null; readonly limit: number; readonly at: string }): Promise<WaitingRow[]>;

  /** All that wait for a recipient, page by page in the same order. */
  abstract recipients(page: { readonly after: string | null; readonly limit: number }): Promise<WaitingRow[]>;

  /** They wait no longer. The counts and findings of the batches they came with say so; those that go on waiting for something else count as before. */
  abstract release(rows: readonly ReleasedRow[], batchId: string, at: string): Promise<void>;

  /** Of each of these batches, the kinds of rows that its commit released. */
  abstract releasedBy(batchIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;

  /** Undo: takes back what the batch put here and what its commit released, counts and findings included. */
  abstract takeBack(batchId: string, at: string): Promise<void>;
}
