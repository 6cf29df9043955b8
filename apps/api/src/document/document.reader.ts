import { Injectable } from '@nestjs/common';

import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { checkFirst, keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import { pattern } from '../operation/pattern.js';
import type { Plain } from '../operation/plain.js';
import { notFound } from '../operation/problem.js';
import type { TopicModel } from '../topic/topic.model.js';
import type { DocumentCheckModel, DocumentModel } from './document.model.js';
import { BY_ID, CHECKS_OF, COUNT, PAGE, TOPICS, WAITING } from './document.sql.js';
import { hindranceOf, withdrawHindranceOf } from './hindrance.js';

export interface DocumentsFilter extends PageArgs {
  readonly personId: string | null;
  /** Only those that wait for a check which this reader may do. */
  readonly waiting: boolean | null;
}

export type Document = Plain<DocumentModel> & { readonly firstBy: string | null; readonly byAccount: string | null };
export type DocumentCheckRow = Omit<Plain<DocumentCheckModel>, 'topic'> & { readonly documentId: string; readonly topicId: string | null };
type Row = Omit<Document, 'hindrance' | 'withdrawHindrance'> & { readonly place: string };

@Injectable()
export class DocumentReader {
  async byId(operation: Operation, id: string): Promise<Document> {
    const found = await this.seen(operation, uuidOrNothing(id));
    if (!found) throw notFound();
    return found;
  }

  /** Null where there is none, or where this reader may not see it. */
  async seen(operation: Operation, id: string | null): Promise<Document | null> {
    if (id === null) return null;
    return operation.loader<Document>(BY_ID, async (ids) => new Map((await operation.records<Row>(BY_ID, ids)).map((row) => [row.id, viewed(operation, row)]))).load(id);
  }

  async page(operation: Operation, filter: DocumentsFilter): Promise<Page<Document>> {
    const keyset = keysetOf(filter, ['instant', 'id'] as const);
    const conditions = this.conditions(operation, filter);
    const rows = await operation.records<Row>(PAGE, ...conditions, ...(keyset.after ?? [null, null]), keyset.limit);
    const [count] = await operation.records<{ count: number }>(COUNT, ...conditions);
    return pageOf(rows, keyset, { node: (row) => viewed(operation, row), keyOf: ({ place, id }) => [place, id], totalCount: count?.count ?? 0 });
  }

  /** How many wait for a check that this reader may do: for the page of what is to be done. */
  async waiting(operation: Operation): Promise<number> {
    if (operation.viewer.actingRole !== 'hr') return 0;
    const [row] = await operation.records<{ count: number }>(COUNT, ...this.conditions(operation, { personId: null, waiting: true }));
    return row?.count ?? 0;
  }

  /** Those that wait for a check that this reader may do, in no order. */
  async waitingSince(operation: Operation): Promise<{ readonly id: string; readonly since: Date }[]> {
    return operation.viewer.actingRole === 'hr' ? operation.records(WAITING, ...this.conditions(operation, { personId: null, waiting: true })) : [];
  }

  async checksOf(operation: Operation, id: string): Promise<readonly DocumentCheckRow[]> {
    const loader = operation.loader<DocumentCheckRow[]>(CHECKS_OF, async (ids) => {
      const rows = await operation.records<DocumentCheckRow>(CHECKS_OF, ids);
      return new Map(ids.map((each) => [each, rows.filter(({ documentId }) => documentId === each)]));
    });
    return (await loader.load(id)) ?? [];
  }

  topics(operation: Operation, text: string | null, first: number): Promise<Plain<TopicModel>[]> {
    return operation.rows<Plain<TopicModel>>(TOPICS, pattern(text), checkFirst(first));
  }

  private conditions({ viewer }: Operation, { personId, waiting }: Pick<DocumentsFilter, 'personId' | 'waiting'>): unknown[] {
    return [personId && uuidOrNothing(personId), waiting ?? false, viewer.personId, viewer.accountId];
  }
}

const viewed = (operation: Operation, row: Row): Document => ({ ...row, hindrance: hindranceOf(row, operation.viewer), withdrawHindrance: withdrawHindranceOf(row, operation.viewer) });
