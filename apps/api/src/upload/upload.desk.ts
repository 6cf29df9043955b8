import { randomUUID } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { storesOn } from '@tessera/persistence';
import type { Request } from 'express';

import { hearsOfFiles } from '../job/job.reader.js';
import { LIMITS } from '../limits/limits.js';
import { oneAtATime } from '../operation/one-at-a-time.js';
import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';
import type { Viewer } from '../operation/viewer.js';
import { API_CONFIG, type ApiConfig } from '../server/config.js';
import { OperationDesk } from '../session/operation-desk.js';
import { fileNameOf } from './file-name.js';
import { receive, type Received } from './pieces.js';
import { UploadPlaces } from './upload-places.js';

const BEGIN = `
  insert into batch (organisation_id, id, file_name, size, sha256, status, created_by, created_by_name, created_by_person) values ($1, $2, $3, 0, '', 'reading', $4, $5, $6)`;
const KEEP = 'insert into batch_chunk (organisation_id, batch_id, position, bytes) values ($1, $2, $3, $4)';
const SEAL = 'update batch set size = $3, sha256 = $4 where organisation_id = $1 and id = $2';

/** The same bytes, handed in before and not decided on yet. */
const SAME = `
  select id from batch
  where organisation_id = $1 and sha256 = $2 and origin = 'file' and status in ('reading', 'previewed', 'failed') order by created_at desc limit 1`;
/** Unless it is being looked at, or somebody has decided meanwhile. */
const LOOK_AGAIN = `update batch set status = 'reading', problem = null where organisation_id = $1 and id = $2 and status in ('previewed', 'failed') returning id`;

/** The batch that holds a file, and whether this upload made it. */
export interface Taken {
  readonly batchId: string;
  readonly isNew: boolean;
}

@Injectable()
export class UploadDesk {
  constructor(
    private readonly operations: OperationDesk,
    private readonly places: UploadPlaces,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  /**
   * Takes a file in, piece by piece, with the job that previews it, in one transaction: an upload that breaks off leaves nothing, and one that is sent
   * again while its file is still in preview is the same batch, looked at anew. For HR of the whole organisation and L&D: a file may speak of anybody.
   */
  take(request: Request): Promise<Taken> {
    return this.operations.run<Taken>(request, { write: true, latest: true }, (operation) => {
      mustHearOfFiles(operation.viewer);
      return this.places.during(operation.viewer.organisationId, () => this.store(operation, request));
    });
  }

  private async store(operation: Operation, request: Request): Promise<Taken> {
    const id = randomUUID();
    const { accountId, accountName, personId } = operation.viewer;
    await operation.bare('savepoint nothing_yet');
    await operation.rows(BEGIN, id, fileNameOf(request.headers['x-file-name']), accountId, accountName, personId);
    const received = await receive(request, { idleMs: this.config.patience.uploadIdleMs, most: LIMITS.uploadBytes }, async (bytes, position) => {
      await operation.rows(KEEP, id, position, bytes);
    });
    // Minutes may have passed: the rights that count are those of now.
    mustHearOfFiles(await this.operations.viewer(request));
    return this.seal(operation, id, received);
  }

  private async seal(operation: Operation, id: string, { size, sha256 }: Received): Promise<Taken> {
    await oneAtATime(operation, `upload ${sha256.toString('hex')}`);
    const [same] = await operation.rows<{ id: string }>(SAME, sha256);
    if (same) return this.again(operation, same.id);
    await operation.rows(SEAL, id, size, sha256);
    await preview(operation, id);
    return { batchId: id, isNew: true };
  }

  private async again(operation: Operation, batchId: string): Promise<Taken> {
    await operation.bare('rollback to savepoint nothing_yet');
    const [stale] = await operation.rows(LOOK_AGAIN, batchId);
    if (stale) await preview(operation, batchId);
    return { batchId, isNew: false };
  }
}

const preview = async (operation: Operation, batchId: string): Promise<unknown> =>
  storesOn(await operation.work()).jobs.enqueue({ queue: 'ingest', key: `preview ${batchId}`, payload: { kind: 'preview', batchId }, batchId });

function mustHearOfFiles(viewer: Viewer): void {
  if (!hearsOfFiles(viewer)) throw forbidden();
}
