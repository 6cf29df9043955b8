import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { shownFileName } from '@tessera/domain';
import { storesOn } from '@tessera/persistence';
import type { Request } from 'express';

import { hearsOfFiles } from '../job/job.reader.js';
import { LIMITS } from '../limits/limits.js';
import type { Operation } from '../operation/operation.js';
import { forbidden, problem } from '../operation/problem.js';
import { receive, type Received } from './pieces.js';

const BEGIN = `
  insert into batch (organisation_id, id, file_name, size, sha256, status, created_by, created_by_name) values ($1, $2, $3, 0, '', 'reading', $4, $5)`;
const KEEP = 'insert into batch_chunk (organisation_id, batch_id, position, bytes) values ($1, $2, $3, $4)';
const SEAL = 'update batch set size = $3, sha256 = $4 where organisation_id = $1 and id = $2';
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('upload ' || $1 || ' ' || encode($2, 'hex'), 0))`;

@Injectable()
export class UploadDesk {
  private underWay = 0;

  /**
   * Takes a file in, piece by piece, with the job that previews it, in one transaction: an upload that breaks off leaves nothing.
   * For HR of the whole organisation and L&D: a file may speak of anybody.
   */
  async take(operation: Operation, request: Request): Promise<string> {
    if (!hearsOfFiles(operation.viewer)) throw forbidden();
    if (this.underWay >= LIMITS.uploadsAtOnce) throw problem('TOO_MANY_REQUESTS', 'UPLOADS_TOO_MANY', 'Other files are being uploaded. Try again in a moment.');
    this.underWay += 1;
    try {
      return await this.store(operation, request);
    } finally {
      this.underWay -= 1;
    }
  }

  private async store(operation: Operation, request: Request): Promise<string> {
    const id = randomUUID();
    const { accountId, accountName } = operation.viewer;
    await operation.rows(BEGIN, id, nameOf(request.headers['x-file-name']), accountId, accountName);
    const received = await receive(request, async (bytes, position) => {
      await operation.rows(KEEP, id, position, bytes);
    });
    await this.seal(operation, id, received);
    return id;
  }

  private async seal(operation: Operation, id: string, { size, sha256 }: Received): Promise<void> {
    await operation.rows(ONE_AT_A_TIME, sha256);
    await operation.rows(SEAL, id, size, sha256);
    await storesOn(await operation.work()).jobs.enqueue({ queue: 'ingest', key: `preview ${id}`, payload: { kind: 'preview', batchId: id }, batchId: id });
  }
}

/** The name as the sender gives it is text to be shown, never a path. */
function nameOf(header: string | string[] | undefined): string {
  const given = String(header ?? '');
  try {
    return shownFileName(decodeURIComponent(given).toWellFormed());
  } catch {
    return shownFileName(given);
  }
}
