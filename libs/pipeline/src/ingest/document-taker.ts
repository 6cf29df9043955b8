import type { RowPlan } from '@tessera/domain';

import type { Stores } from '../units.js';
import type { SourceDocument } from './batch-reader.js';
import type { RunSetting } from './knowledge.js';

/** What becomes of one document, and what a waiting row has to remember of it. */
export interface PlannedDocument {
  readonly plan: RowPlan;
  readonly claim: unknown;
}

/** A document that waits to be known whose it is. */
export interface WaitingDocument {
  readonly claim: unknown;
}

export interface TakingSetting {
  readonly stores: Stores;
  readonly setting: RunSetting;
  readonly fileName: string;
}

/** The documents of one file: checked one by one, then planned beside what is known. */
export abstract class DocumentSession {
  /** Checks a document with whatever can be reached, outside any unit of work; the report is remembered for `plan`. */
  abstract check(document: Pick<SourceDocument, 'bytes'>): Promise<void>;

  /** Keeps the documents and plans what they write. What was not checked before is checked offline. */
  abstract plan(documents: readonly SourceDocument[], setting: TakingSetting): Promise<PlannedDocument[]>;

  /** Plans documents that waited for their holder; null where the holder is still not known. */
  abstract again(waiting: readonly WaitingDocument[], setting: Omit<TakingSetting, 'fileName'>): Promise<(PlannedDocument | null)[]>;
}

export interface SessionOptions {
  /** Takes the newest report there is on a document instead of checking it again. */
  readonly recalls?: boolean;
}

/** What the verify step does for a file of credentials. */
export abstract class DocumentTaker {
  abstract session(options?: SessionOptions): DocumentSession;

  /** Asks for the credentials to be checked again that rest on what this batch handed in: to be called once it says so, or before that is taken back. */
  abstract askAgain(stores: Stores, batchId: string, options: { readonly isWithdrawn: boolean }): Promise<void>;
}
