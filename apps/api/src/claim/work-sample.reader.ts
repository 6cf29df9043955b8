import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { badInput } from '../operation/problem.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import type { WorkSampleModel } from './work-sample.model.js';

const SEEN = `
  select x.id, x.file_name as "fileName", x.media_type as "mediaType", x.size, x.withdrawn_at is not null as "isWithdrawn" from person_document x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.kind = 'work-sample' and x.id = any ($4)`;

const OWN = `
  select x.id from person_document x
  where x.organisation_id = $1 and x.person_id = $2 and x.id = $3 and x.kind = 'work-sample' and x.withdrawn_at is null and x.skill_id = $4 and x.level = $5`;

interface Shown {
  readonly personId: string;
  readonly skillId: string;
  readonly level: number;
}

@Injectable()
export class WorkSampleReader {
  /** Null where there is none, or where this reader may not see it. */
  async seen(operation: Operation, id: string | null): Promise<Plain<WorkSampleModel> | null> {
    if (id === null) return null;
    return operation.loader<Plain<WorkSampleModel>>(SEEN, async (ids) => new Map((await operation.records<Plain<WorkSampleModel>>(SEEN, ids)).map((row) => [row.id, row]))).load(id);
  }

  /** The id of a sample that the person handed in for this, as it is; null where none is named. Throws WORK_SAMPLE_UNKNOWN. */
  async own(operation: Operation, id: string | null | undefined, { personId, skillId, level }: Shown): Promise<string | null> {
    if (!id) return null;
    const [own] = await operation.rows<{ id: string }>(OWN, personId, uuidOrNothing(id), skillId, level);
    if (!own) throw badInput('WORK_SAMPLE_UNKNOWN', 'This work sample is not there, or was handed in for something else.');
    return own.id;
  }
}
