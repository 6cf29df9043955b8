import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { SEEN_PERSON_ID } from '../operation/rights.js';
import type { LearningRecordModel } from './learning.model.js';

const COLUMNS = `
  select x.id, x.person_id as "personId", x.program_id as "programId", x.status, x.happened_on as "on", x.score, x.certificate_url as "certificateUrl",
    x.cost_minor as "costMinor", x.currency, x.batch_id as "batchId", x.row, coalesce(x.happened_on, date '0001-01-01')::text as place
  from learning_record x
  where x.organisation_id = $1 and ${SEEN_PERSON_ID}`;

/** Newest first. */
const AFTER = `($6::text is null or (coalesce(x.happened_on, date '0001-01-01'), x.id) < ($6::date, $7::uuid))
  order by coalesce(x.happened_on, date '0001-01-01') desc, x.id desc limit $8`;
const OPEN = `x.recorded_to is null and ($4::uuid is null or x.person_id = $4) and ($5::uuid is null or x.program_id = $5)`;

const BY_ID = `${COLUMNS} and x.id = any ($4)`;
const PAGE = `${COLUMNS} and ${OPEN} and ${AFTER}`;
const COUNT = `select count(*)::int as count from learning_record x where x.organisation_id = $1 and ${SEEN_PERSON_ID} and ${OPEN}`;

type Learning = Plain<LearningRecordModel>;
type Row = Learning & { readonly place: string };

@Injectable()
export class LearningReader {
  /** Null where there is none, or where this reader may not see it. */
  async seen(operation: Operation, id: string | null): Promise<Learning | null> {
    if (id === null) return null;
    return operation.loader<Learning>(BY_ID, async (ids) => new Map((await operation.names<Row>(BY_ID, ids)).map((row) => [row.id, row]))).load(id);
  }

  /** Of a person, or of a program. */
  async page(operation: Operation, { personId = null, programId = null }: { readonly personId?: string | null; readonly programId?: string | null }, page: PageArgs): Promise<Page<Learning>> {
    const keyset = keysetOf(page, ['day', 'id'] as const);
    const rows = await operation.names<Row>(PAGE, personId, programId, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.names<{ count: number }>(COUNT, personId, programId);
    return pageOf(rows, keyset, { node: (row) => row, keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }
}
