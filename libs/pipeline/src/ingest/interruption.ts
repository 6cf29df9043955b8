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
  constructor(
    readonly batchId: string,
    readonly rows: Excluded,
  ) {
    super('Rows taken back.');
  }
}

/** Does the work again, without the rows that were taken back; by batch, since an undo reads several. */
export async function withoutContradictions<T>(work: (excludedOf: (batchId: string) => Excluded) => Promise<T>): Promise<T> {
  const excluded = new Map<string, Excluded>();
  for (;;) {
    try {
      return await work((batchId) => excluded.get(batchId) ?? NONE);
    } catch (interruption) {
      if (!(interruption instanceof RowsTakenBack) || interruption.rows.size <= (excluded.get(interruption.batchId)?.size ?? 0)) throw interruption;
      excluded.set(interruption.batchId, interruption.rows);
    }
  }
}

const NONE: Excluded = new Map();
