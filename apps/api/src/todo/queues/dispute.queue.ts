import { Injectable } from '@nestjs/common';

import { DisputeReader } from '../../dispute/dispute.reader.js';
import type { Operation } from '../../operation/operation.js';
import { SEEN_PERSON_ID } from '../../operation/rights.js';
import { OrganisationReader } from '../../organisation/organisation.reader.js';
import { type Placed, SortedQueue, withMoves } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';
import { DAY } from '../units.sql.js';

/** $5 disputes, $6 people, $7 kinds, $8 keys of records: units that rest on the record, met by it or not met for it. Of what is no evidence it is not known. */
const MOVES = `
  with ${DAY},
  disputed as (select x.* from unnest($5::uuid[], $6::uuid[], $7::text[], $8::text[]) as x(id, person_id, kind, key) where x.kind in ('evidence', 'learning', 'credential', 'document') and ${SEEN_PERSON_ID}),
  source as (
    select d.id, d.person_id, e.id as evidence_id from disputed d join evidence e on d.kind = 'evidence' and e.organisation_id = $1 and e.recorded_to is null and e.key = d.key
    union all
    select d.id, d.person_id, e.id from disputed d join learning_record l on d.kind = 'learning' and l.organisation_id = $1 and l.key = d.key
      join evidence e on e.organisation_id = $1 and e.recorded_to is null and e.source_id = l.id
    union all
    select d.id, d.person_id, e.id from disputed d join credential_version c on d.kind = 'credential' and c.organisation_id = $1 and c.recorded_to is null and c.key = d.key
      join evidence e on e.organisation_id = $1 and e.recorded_to is null and e.source_id = c.credential_id
    union all
    select d.id, d.person_id, e.id from disputed d join evidence e on d.kind = 'document' and e.organisation_id = $1 and e.recorded_to is null and e.source_kind = 'document' and e.source_id::text = d.key),
  moved as (
    select s.id, count(distinct u.topic)::int as units
    from source s join analysis_person p on p.organisation_id = $1 and p.analysis_id = (select id from day) and p.person_id = s.person_id
      cross join lateral (select unnest(p.topic) as topic, unnest(p.state) as state, unnest(p.witness) as witness, unnest(p.best) as best) u
    where u.state between 0 and 7 and s.evidence_id in (u.witness, u.best) group by s.id)
  select d.id, case when exists (select from day) then coalesce(m.units, 0) end as moves from disputed d left join moved m on m.id = d.id`;

/** Records that the person they are about disputes. */
@Injectable()
export class DisputeQueue extends SortedQueue {
  override readonly kind = 'dispute';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly disputes: DisputeReader,
    private readonly organisations: OrganisationReader,
  ) {
    super();
  }

  override count(operation: Operation) {
    return this.disputes.countOpen(operation);
  }

  protected override all(operation: Operation): Promise<Placed[]> {
    return operation.once(DisputeQueue, async () => {
      const open = await this.disputes.open(operation);
      const columns = (['id', 'personId', 'record', 'recordKey'] as const).map((name) => open.map((one) => one[name]));
      const rows = await operation.records<Pick<Placed, 'id' | 'moves'>>(MOVES, (await this.organisations.own(operation)).today, ...columns);
      return withMoves(open, rows);
    });
  }

  protected override async shown(operation: Operation, rows: readonly Placed[]): Promise<TodoItem[]> {
    const disputes = new Map((await this.disputes.byIds(operation, rows.map(({ id }) => id))).map((dispute) => [dispute.id, dispute]));
    return rows.flatMap((row) => {
      const dispute = disputes.get(row.id);
      return dispute ? [item({ ...row, targetId: dispute.personId, title: dispute.recordName, detail: `disputed by ${dispute.raisedBy}`, waits: 1 })] : [];
    });
  }
}
