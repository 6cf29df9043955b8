import { Injectable } from '@nestjs/common';

import type { Operation } from '../../operation/operation.js';
import { SEEN_PERSON_ID } from '../../operation/rights.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { DAY, known, MOVED } from '../units.sql.js';

/** $4 today, $5 whether those that wait for an answer are meant too. */
const OPEN = `
  from assignment x
    join program_version g on g.organisation_id = $1 and g.program_id = x.program_id and g.recorded_to is null
    join person_version p on p.organisation_id = $1 and p.person_id = x.person_id and p.recorded_to is null
  where x.organisation_id = $1 and ${SEEN_PERSON_ID} and x.status in ('proposed', 'accepted', 'in-progress') and (x.due_on < $4::date or ($5 and x.status = 'proposed'))`;

/** What the program leads to: by mappings of its title, by the credential that it awards, and what it was assigned for. */
const ITEMS = `
  with ${DAY},
  open as (select x.id, x.person_id, x.program_id, coalesce(x.skill_id, x.credential_set_id) as topic_id, g.title, g.folded, g.achievement_id, p.name, x.status, x.due_on ${OPEN}),
  asked as (
    select o.id, o.person_id, m.skill_id as topic_id, m.level::int as level, 5 as rank from open o
      join mapping m on m.organisation_id = $1 and m.recorded_to is null and m.status = 'in-force' and (m.program_id = o.program_id or (m.program_id is null and m.folded = o.folded))
    union all select o.id, o.person_id, s.credential_set_id, 5, 5 from open o join credential_set_member s on s.organisation_id = $1 and s.recorded_to is null and s.achievement_id = o.achievement_id
    union all select o.id, o.person_id, o.topic_id, 5, 5 from open o where o.topic_id is not null),
  ${MOVED}
  select o.id, o.person_id as "personId", o.title, o.name, o.status, o.due_on as "dueOn", o.due_on::timestamp at time zone 'UTC' as since, ${known('m.units')} as moves
  from open o left join moved m on m.id = o.id`;
const COUNT = `select count(*)::int as count ${OPEN}`;

interface Row extends Placed {
  readonly personId: string;
  readonly title: string;
  readonly name: string;
  readonly status: string;
  readonly dueOn: string;
}

/** Assignments whose day is over, for those who follow them up; for the person assigned, also those that wait for an answer. */
@Injectable()
export class AssignmentQueue extends SortedQueue<Row> {
  override readonly kind = 'assignment';
  override readonly roles = ['hr', 'lead', 'employee'] as const;

  constructor(private readonly organisations: OrganisationReader) {
    super();
  }

  override async count(operation: Operation) {
    const [counted] = await operation.names<{ count: number }>(COUNT, ...(await this.which(operation)));
    return counted?.count ?? 0;
  }

  protected override all(operation: Operation): Promise<Row[]> {
    return operation.once(AssignmentQueue, async () => operation.names<Row>(ITEMS, ...(await this.which(operation))));
  }

  private async which(operation: Operation): Promise<[string, boolean]> {
    return [(await this.organisations.own(operation)).today, operation.viewer.actingRole === 'employee'];
  }

  protected override shown({ viewer }: Operation, rows: readonly Row[]): TodoItem[] {
    return rows.map((row) => shown(row, viewer.actingRole === 'employee'));
  }
}

const shown = ({ id, personId, title, name, status, dueOn, moves }: Row, isOwn: boolean): TodoItem =>
  item({ id, moves, targetId: personId, title: isOwn ? title : `${title}, ${name}`, detail: status.replace('-', ' '), waits: 1, dueOn });
