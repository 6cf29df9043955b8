import type { FactTable, FactValues, PlannedAnchor } from '@tessera/domain';

import type { FactChange } from '../decision/fact-change.js';
import type { RowOutcome } from './batch-store.js';

/** A fact as it is to be written. */
export interface FactRow<T extends FactTable = FactTable> {
  readonly key: string;
  /** Equal where the values are. */
  readonly content: string;
  readonly values: FactValues[T];
  /** The row it came from; null for what is derived and what the web answered. */
  readonly batchId: string | null;
  readonly row: number | null;
}

/** When, and by the commit of which batch. */
export interface Stamp {
  readonly at: string;
  readonly batchId: string | null;
  /** Names of facts that are left as they are, as `factName` has them: what was heard after a batch stands when the batch is read again. */
  readonly spares?: ReadonlySet<string>;
}

export const factName = ({ table, key }: { readonly table: FactTable; readonly key: string }): string => `${table} ${key}`;

export type Written = Extract<RowOutcome, 'stored' | 'changed' | 'unchanged'>;

/** A version that is open now. */
export interface OpenFact<T extends FactTable> {
  readonly key: string;
  readonly values: FactValues[T];
  readonly batchId: string | null;
  readonly row: number | null;
}

/** A fact that no batch says: what the web answered. */
export interface HeardFact {
  readonly table: FactTable;
  readonly key: string;
  /** Instant since which it stands. */
  readonly at: string;
}

/** Bitemporal facts. A version is never changed but for its end; of one key one version is open. */
export abstract class FactStore {
  /** Makes the things there are to attach facts to; those that are there stay. */
  abstract anchor(anchors: readonly PlannedAnchor[]): Promise<void>;

  /** Of each key, once: writes what is new, puts a new version in the place of one that says something else. Answers in the order of the rows. */
  abstract state<T extends FactTable>(table: T, rows: readonly FactRow<T>[], stamp: Stamp): Promise<Written[]>;

  /** Of each key, once: writes what is not there; what is there stays as it is. */
  abstract support<T extends FactTable>(table: T, rows: readonly FactRow<T>[], stamp: Stamp): Promise<Written[]>;

  /** Ends the open versions of these keys; answers how many there were. */
  abstract end(table: FactTable, keys: readonly string[], stamp: Stamp): Promise<number>;

  abstract open<T extends FactTable>(table: T, keys: readonly string[]): Promise<OpenFact<T>[]>;

  abstract openBy<T extends FactTable>(table: T, column: keyof FactValues[T] & string, values: readonly string[]): Promise<OpenFact<T>[]>;

  /** The batch that ended the newest version of this key; null where none did. */
  abstract endedBy(table: FactTable, key: string): Promise<string | null>;

  /** The tables in which each of these batches wrote or ended anything; evidence that is derived does not count. */
  abstract wroteBy(batchIds: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<FactTable>>>;

  /** What this batch changed of what is stated, key by key; evidence that is derived does not count. */
  abstract changesBy(batchId: string): Promise<FactChange[]>;

  /** Open facts that came about after this instant by no batch; evidence that is derived does not count. */
  abstract heardSince(at: string): Promise<HeardFact[]>;

  /** Rows of this batch whose people are above themselves, or whose skills are broader than themselves, by what is known now. */
  abstract cyclesBy(batchId: string): Promise<readonly number[]>;

  /** Ends what the batch brought and opens again what its commit ended, leaving out evidence that is derived. Right only while nothing later stands. */
  abstract takeBack(batchId: string, at: string): Promise<void>;
}
