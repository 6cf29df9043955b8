import { Injectable } from '@nestjs/common';

import { DocumentReader } from '../../document/document.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { PersonReader } from '../../person/person.reader.js';
import { PENDING } from '../pending.sql.js';
import { item, type TodoQueue } from '../todo-queue.js';

const MOVES = `with ${PENDING} select p.source_id as id, sum(p.units)::int as units from pending p where p.source_kind = 'document' group by p.source_id`;

interface Moved {
  readonly id: string;
  readonly units: number;
}

/** Certificates that wait for a check which this reader may do; those that have waited longest first, since each is about one person. */
@Injectable()
export class DocumentQueue implements TodoQueue {
  readonly kind = 'document';
  readonly roles = ['hr'] as const;

  constructor(
    private readonly documents: DocumentReader,
    private readonly persons: PersonReader,
    private readonly organisations: OrganisationReader,
  ) {}

  count(operation: Operation) {
    return this.documents.waiting(operation);
  }

  async moves(operation: Operation) {
    return (await this.moved(operation)).reduce((sum, { units }) => sum + units, 0);
  }

  async page(operation: Operation, page: PageArgs) {
    const { nodes, ...rest } = await this.documents.page(operation, { ...page, personId: null, waiting: true });
    const names = new Map((await this.persons.seen(operation, nodes.map(({ personId }) => personId))).map(({ id, name }) => [id, name]));
    const units = new Map((await this.moved(operation)).map(({ id, units: count }) => [id, count]));
    return {
      ...rest,
      nodes: nodes.map(({ id, title, personId, state }) => item({ id, targetId: id, title, detail: `${names.get(personId) ?? ''}${state === 'checked-once' ? '; a second person has to check it' : ''}`, waits: 1, moves: units.get(id) ?? 0 })),
    };
  }

  private moved(operation: Operation): Promise<Moved[]> {
    return operation.once(DocumentQueue, async () => operation.records<Moved>(MOVES, (await this.organisations.own(operation)).today));
  }
}
