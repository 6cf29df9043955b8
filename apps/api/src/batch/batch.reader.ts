import { Injectable } from '@nestjs/common';
import { TEMPLATES, type TemplateKind } from '@tessera/domain';

import { hearsOfFiles } from '../job/job.reader.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { EMPTY_PAGE, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import type { BatchModel, BatchOrigin, FileFindingModel } from './batch.model.js';
import { messageOf } from './finding-message.js';

/** $2 the reader's account, which sees what it said on screen itself; $3 what else it sees. */
const SEEN = `(($3 = 'all' or ($3 = 'files' and b.origin = 'file')) or (b.origin = 'screen' and b.created_by = $2))`;

const COLUMNS = `
  select b.id, b.kind, b.file_name as "fileName", b.size, b.status, b.created_at as "createdAt", b.created_by_name as "createdBy", b.committed_at as "committedAt",
    b.undone_at as "undoneAt", b.origin, b.said, b.reason, b.about, b.changes as "storedChanges", b.notices, b.problem, b.effect as "storedEffect", b.status = 'committed' as undoable,
    json_build_object('rowsIn', b.rows_in, 'stored', b.stored, 'changed', b.changed, 'unchanged', b.unchanged, 'waiting', b.waiting, 'refused', b.refused) as counts,
    to_char(b.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as place
  from batch b where b.organisation_id = $1 and ${SEEN}`;

const BY_ID = `${COLUMNS} and b.id = any ($4)`;
const PAGE = `${COLUMNS} and b.origin = $4 and ($5::text is null or (b.created_at, b.id) < ($5::timestamp at time zone 'UTC', $6::uuid)) order by b.created_at desc, b.id desc limit $7`;
const COUNT = `select count(*)::int as count from batch b where b.organisation_id = $1 and ${SEEN} and b.origin = $4`;

const FINDINGS = `
  select f.row, f.line, f.column_name as "column", f.outcome, f.code, f.value_class as "valueClass", f.position as place,
    f.detail ->> 'answeredBy' as "answeredBy", f.detail ->> 'answeredOn' as "answeredOn"
  from batch_finding f
  where f.organisation_id = $1 and f.batch_id = $2 and f.position > $3 order by f.position limit $4`;
const COUNT_FINDINGS = 'select count(*)::int as count from batch_finding where organisation_id = $1 and batch_id = $2';

type Batch = Plain<BatchModel>;
type Row = Omit<Batch, 'title'> & { readonly place: string };
type Finding = Plain<FileFindingModel>;

@Injectable()
export class BatchReader {
  async byId(operation: Operation, id: string): Promise<Batch> {
    const found = await this.seen(operation, uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }

  /** Null where there is none, and for readers who may not open it. */
  async seen(operation: Operation, id: string | null): Promise<Batch | null> {
    if (id === null || operation.viewer.actingRole === 'admin') return null;
    return operation.loader<Batch>(BY_ID, async (ids) => new Map((await operation.rows<Row>(BY_ID, ...sight(operation), ids)).map((row) => [row.id, batch(row)]))).load(id);
  }

  /** Read again after a change in the same operation. */
  async fresh(operation: Operation, id: string): Promise<Batch> {
    const [row] = operation.viewer.actingRole === 'admin' ? [] : await operation.rows<Row>(BY_ID, ...sight(operation), [uuidOrNothing(id)]);
    if (!row) throw notFound();
    return batch(row);
  }

  /** Newest first. */
  async page(operation: Operation, origin: BatchOrigin, page: PageArgs): Promise<Page<Batch>> {
    const keyset = keysetOf(page, ['instant', 'id'] as const);
    if (operation.viewer.actingRole === 'admin') return EMPTY_PAGE;
    const rows = await operation.rows<Row>(PAGE, ...sight(operation), origin, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT, ...sight(operation), origin);
    return pageOf(rows, keyset, { node: batch, keyOf: ({ place, id }) => [place, id], totalCount: count!.count });
  }

  /** In the order of the file. */
  async findings(operation: Operation, batchId: string, page: PageArgs): Promise<Page<Finding>> {
    const keyset = keysetOf(page, [0] as const);
    const rows = await operation.rows<Omit<Finding, 'message'> & { place: number; answeredBy: string; answeredOn: string | null }>(FINDINGS, batchId, keyset.after?.[0] ?? -1, keyset.limit);
    const [count] = await operation.rows<{ count: number }>(COUNT_FINDINGS, batchId);
    return pageOf(rows, keyset, { node: ({ place: _, answeredBy, answeredOn, ...row }) => ({ ...row, message: messageOf(row.code, { answeredBy, answeredOn }) }), keyOf: ({ place }) => [place], totalCount: count!.count });
  }
}

function sight({ viewer }: Operation): [string, 'all' | 'files' | 'own'] {
  const more = !hearsOfFiles(viewer) ? 'own' : viewer.actingRole === 'hr' ? 'all' : 'files';
  return [viewer.accountId, more];
}

const batch = ({ place: _, ...row }: Row): Batch => ({ ...row, title: titleOf(row.kind) });

function titleOf(kind: string | null): string {
  if (kind === null) return 'File';
  return kind === 'credentials' ? 'Credentials' : TEMPLATES[kind as TemplateKind].title;
}
