import { Injectable } from '@nestjs/common';

import { BatchReader } from '../batch/batch.reader.js';
import { messageOf } from '../batch/finding-message.js';
import type { Operation } from '../operation/operation.js';

const REFUSED = `
  select f.row, f.line, f.column_name as "column", f.code, f.detail -> 'cells' as cells
  from batch_finding f where f.organisation_id = $1 and f.batch_id = $2 and f.outcome = 'refused' order by f.position`;

interface Row {
  readonly row: number | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly code: string;
  readonly cells: readonly string[] | null;
}

@Injectable()
export class RefusedExport {
  constructor(private readonly batches: BatchReader) {}

  /** The header, and a line for each reason; beside the first of a row stands the row as the file had it, where it was kept. */
  async rows(operation: Operation, batchId: string): Promise<string[][]> {
    const batch = await this.batches.byId(operation, batchId);
    const rows = await operation.rows<Row>(REFUSED, batch.id);
    return [['row', 'line', 'column', 'code', 'meaning'], ...rows.map(({ row, line, column, code, cells }) => [String(row ?? ''), String(line ?? ''), column ?? '', code, messageOf(code), ...(cells ?? [])])];
  }
}
