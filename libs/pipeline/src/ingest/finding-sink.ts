import { gunzipSync, gzipSync } from 'node:zlib';

import type { BatchStore, RowFinding } from './batch-store.js';

/** Takes findings in the order of the rows. */
export interface FindingSink {
  add(findings: readonly RowFinding[]): Promise<void>;
}

/** Straight into the store. */
export class StoredFindings implements FindingSink {
  private position = 0;

  constructor(
    private readonly batches: BatchStore,
    private readonly batchId: string,
  ) {}

  async add(findings: readonly RowFinding[]): Promise<void> {
    if (findings.length === 0) return;
    await this.batches.addFindings(this.batchId, this.position, findings);
    this.position += findings.length;
  }
}

/** Keeps findings while a preview is taken back; packed, since a file of 128 MiB may be refused row by row. */
export class KeptFindings implements FindingSink {
  private readonly pages: Buffer[] = [];

  async add(findings: readonly RowFinding[]): Promise<void> {
    if (findings.length > 0) this.pages.push(gzipSync(JSON.stringify(findings), { level: 1 }));
  }

  async passOn(sink: FindingSink): Promise<void> {
    for (const page of this.pages) await sink.add(JSON.parse(gunzipSync(page).toString()) as RowFinding[]);
  }
}
