import { Injectable } from '@nestjs/common';

import type { Operation } from '../../operation/operation.js';
import { keysetOf, type PageArgs, pageOf } from '../../operation/page.js';
import { SEEN_PERSON_ID } from '../../operation/rights.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { item, type TodoQueue } from '../todo-queue.js';

/** $4 today, $5 whether those that wait for an answer are meant too. */
const OPEN = `
  from assignment x
    join program_version g on g.organisation_id = $1 and g.program_id = x.program_id and g.recorded_to is null
    join person_version p on p.organisation_id = $1 and p.person_id = x.person_id and p.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.status in ('proposed', 'accepted', 'in-progress') and (x.due_on < $4::date or ($5 and x.status = 'proposed'))`;
const PAGE = `
  select x.id, x.person_id as "personId", g.title, p.name, x.status, x.due_on as "dueOn", x.due_on::text as place ${OPEN}
  and ($6::text is null or (x.due_on, x.id) > ($6::date, $7::uuid)) order by x.due_on, x.id limit $8`;
const COUNT = `select count(*)::int as count ${OPEN}`;

interface Row {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  readonly name: string;
  readonly status: string;
  readonly dueOn: string;
  readonly place: string;
}

/** Assignments whose day is over, for those who follow them up; for the person assigned, also those that wait for an answer. The longest due first. */
@Injectable()
export class AssignmentQueue implements TodoQueue {
  readonly kind = 'assignment';
  readonly roles = ['hr', 'lead', 'employee'] as const;

  constructor(private readonly organisations: OrganisationReader) {}

  async count(operation: Operation) {
    const [counted] = await operation.names<{ count: number }>(COUNT, ...(await this.which(operation)));
    return counted?.count ?? 0;
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const keyset = keysetOf(page, ['day', 'id'] as const);
    const rows = await operation.names<Row>(PAGE, ...(await this.which(operation)), ...(keyset.after ?? [null, null]), keyset.limit);
    const totalCount = await this.count(operation);
    const isOwn = operation.viewer.actingRole === 'employee';
    const node = ({ id, personId, title, name, status, dueOn }: Row) => item({ id, targetId: personId, title: isOwn ? title : `${title}, ${name}`, detail: status.replace('-', ' '), waits: 1, dueOn });
    return pageOf(rows, keyset, { node, keyOf: ({ place, id }) => [place, id], totalCount });
  }

  private async which(operation: Operation): Promise<[string, boolean]> {
    return [(await this.organisations.own(operation)).today, operation.viewer.actingRole === 'employee'];
  }
}
