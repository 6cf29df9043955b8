import type { NeedKind } from '@tessera/domain';

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

/** Rows that wait for something that is not known yet. */
export abstract class WaitingStore {
  abstract add(rows: readonly NewWaitingRow[], at: string): Promise<void>;

  /** At most `limit` rows whose need is met now and whose id comes after `after`; rows recorded at this instant are left out. */
  abstract ready(kinds: readonly NeedKind[], page: { readonly after: string | null; readonly limit: number; readonly at: string }): Promise<WaitingRow[]>;

  /** All that wait for a recipient, page by page. */
  abstract recipients(page: { readonly after: string | null; readonly limit: number }): Promise<WaitingRow[]>;

  abstract release(ids: readonly string[], batchId: string, at: string): Promise<void>;

  /** Undo: takes back what the batch put here and what its commit released. */
  abstract takeBack(batchId: string, at: string): Promise<void>;
}
