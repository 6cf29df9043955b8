import type { RefusedRow } from '@tessera/domain';

import type { Notice } from './batch-store.js';

/** Rows that turned out, at the end of an earlier try, to contradict others, by their number. */
export type Excluded = ReadonlyMap<number, RefusedRow>;

/** The file as a whole is refused: everything it wrote is taken back. */
export class FileNotTaken extends Error {
  constructor(readonly problem: Notice) {
    super(problem.code);
  }
}

/** Rows that were written turn out to contradict others: everything is taken back, to be done again without them. */
export class RowsTakenBack extends Error {
  constructor(readonly rows: Excluded) {
    super('Rows taken back.');
  }
}

/** Does the work again, without the rows that were taken back. */
export async function withoutContradictions<T>(work: (excluded: Excluded) => Promise<T>): Promise<T> {
  try {
    return await work(new Map());
  } catch (interruption) {
    if (interruption instanceof RowsTakenBack) return work(interruption.rows);
    throw interruption;
  }
}
