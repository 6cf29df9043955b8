import type { SaidBy } from '@tessera/domain';

import type { FactChange } from '../decision/fact-change.js';
import type { BatchCounts } from './outcome.js';

export type BatchStatus = 'reading' | 'previewed' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed' | 'refused' | 'discarded';

export interface Batch {
  readonly id: string;
  /** Template of its rows, or `credentials`; null until it has been read. */
  readonly kind: string | null;
  readonly fileName: string;
  readonly status: BatchStatus;
  /** Of a decision on screen: what its preview changed; null for files, and before the preview. */
  readonly changes: readonly FactChange[] | null;
  readonly origin: 'file' | 'screen';
  readonly saidBy: SaidBy;
  /** The open questions that a decision answers; null where it answers none that was asked. */
  readonly settles: readonly string[] | null;
}

/** A batch whose rows count, committed after another. */
export interface LaterBatch extends Batch {
  readonly kind: string;
  /** What it is called: its file name, or what was decided. */
  readonly said: string;
  readonly committedAt: string;
  /** Rows that could not be stored: waiting and refused. */
  readonly left: number;
}

/** About a file as a whole; `message` is for people. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly columns: readonly string[];
}

export type RowOutcome = 'stored' | 'changed' | 'unchanged' | 'waiting' | 'refused';

/** Something to be said of one row. */
export interface RowFinding {
  readonly row: number | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly outcome: RowOutcome;
  readonly code: string;
  readonly valueClass: string | null;
  /** `cells`: the row as the file had it, for the download of refused rows. */
  readonly detail: Readonly<Record<string, unknown>> | null;
}

export interface BatchResult {
  readonly kind: string;
  readonly counts: BatchCounts;
  readonly notices: readonly Notice[];
}

/** Uploaded files and what became of them. */
export abstract class BatchStore {
  /**
   * Waits until no other batch of the organisation is being worked on, and keeps others out until the unit of work ends.
   * Answers the instant that everything written in this turn bears: after the turn began and after every earlier turn.
   */
  abstract turn(): Promise<string>;

  abstract find(id: string): Promise<Batch | null>;

  /** The file, piece by piece in order. */
  abstract bytes(id: string): AsyncIterable<Uint8Array>;

  /** Takes the findings of an earlier run away. */
  abstract clearFindings(id: string): Promise<void>;

  /** Findings in order; `position` counts from 0 within the batch. */
  abstract addFindings(id: string, position: number, findings: readonly RowFinding[]): Promise<void>;

  /** `at`: the instant of the turn in which it was looked at. */
  abstract previewed(id: string, result: BatchResult, seen: { readonly at: string; readonly effect: unknown; readonly changes: readonly FactChange[] | null }): Promise<void>;

  /** Who handed the batch in, and what it says in words. */
  abstract saying(id: string): Promise<{ readonly by: string; readonly said: string } | null>;

  /** A decision that answered one of the same questions since this one was looked at; who took it and what it says. */
  abstract answeredMeanwhile(id: string): Promise<{ readonly by: string; readonly said: string } | null>;

  /** `at`: the instant of the turn. */
  abstract committed(id: string, result: BatchResult, at: string): Promise<void>;

  abstract undone(id: string, at: string): Promise<void>;

  /** Batches committed after this one and not undone, in the order of their commits. */
  abstract later(id: string): Promise<LaterBatch[]>;

  /** The batch was read again without an earlier one. */
  abstract replayed(id: string, result: BatchResult, at: string): Promise<void>;

  abstract discarded(id: string): Promise<void>;

  /** The file as a whole cannot be taken. */
  abstract refused(id: string, problem: Notice): Promise<void>;

  /** The work on it was given up; it can be asked for again from the status it is set back to. */
  abstract failed(id: string, problem: Notice): Promise<void>;
}
