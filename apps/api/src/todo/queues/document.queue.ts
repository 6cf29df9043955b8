import { Injectable } from '@nestjs/common';

import { DocumentReader } from '../../document/document.reader.js';
import type { Operation } from '../../operation/operation.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { PersonReader } from '../../person/person.reader.js';
import { type Placed, SortedQueue, withMoves } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { known, PENDING } from '../units.sql.js';

const MOVES = `
  with ${PENDING}, moved as (select p.source_id as id, sum(p.units) as units from pending p where p.source_kind = 'document' group by p.source_id)
  select d.id, ${known('m.units')} as moves from unnest($5::uuid[]) as d(id) left join moved m on m.id = d.id`;

/** Certificates that wait for a check which this reader may do. */
@Injectable()
export class DocumentQueue extends SortedQueue {
  override readonly kind = 'document';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly documents: DocumentReader,
    private readonly persons: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {
    super();
  }

  override count(operation: Operation) {
    return this.documents.waiting(operation);
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(DocumentQueue, async () => {
      const waiting = await this.documents.waitingSince(operation);
      const { today } = await this.organisations.own(operation);
      const rows = await operation.records<Pick<Placed, 'id' | 'moves'>>(MOVES, today, waiting.map(({ id }) => id));
      return withMoves(waiting, rows);
    });
  }

  protected override async shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    const documents = await Promise.all(rows.map(({ id }) => this.documents.byId(operation, id)));
    const names = new Map((await this.persons.seen(operation, documents.map(({ personId }) => personId))).map(({ id, name }) => [id, name]));
    const detailOf = ({ personId, state }: (typeof documents)[number]): string => `${names.get(personId) ?? ''}${state === 'checked-once' ? '; a second person has to check it' : ''}`;
    return documents.map((document, at) => item({ ...rows[at]!, targetId: document.id, title: document.title, detail: detailOf(document), waits: 1 }));
  }
}
