import { AssignmentStore } from '@tessera/pipeline';

import type { UnitOfWork } from '../database/unit-of-work.js';

/** The status before is kept in a decision, so that an undo can give it back. */
const CLOSE = `with done as (
    select distinct on (a.id) a.id, a.status, r.id as record_id, r.happened_on
    from assignment a join learning_record r on r.organisation_id = $1 and r.person_id = a.person_id and r.program_id = a.program_id
    where a.organisation_id = $1 and a.status in ('proposed', 'accepted', 'in-progress')
      and r.recorded_to is null and r.recorded_by = $2 and r.status = 'completed'
    order by a.id, r.happened_on),
  closed as (
    update assignment a set status = 'completed', completed_on = d.happened_on, learning_record_id = d.record_id, changed_at = transaction_timestamp()
    from done d where a.organisation_id = $1 and a.id = d.id returning a.id)
  insert into decision (organisation_id, kind, subject_id, before, after, decided_by_name)
  select $1, 'assignment-completed', d.id, jsonb_build_object('status', d.status), jsonb_build_object('status', 'completed', 'batchId', $2::uuid, 'learningRecordId', d.record_id), 'import'
  from done d join closed c on c.id = d.id returning id`;

const REOPEN = `with undone as (
    update decision set undone_at = transaction_timestamp()
    where organisation_id = $1 and kind = 'assignment-completed' and undone_at is null and after ->> 'batchId' = $2::text returning subject_id, before, after)
  update assignment a set status = u.before ->> 'status', completed_on = null, learning_record_id = null, changed_at = transaction_timestamp()
  from undone u where a.organisation_id = $1 and a.id = u.subject_id and a.status = 'completed' and a.learning_record_id::text = u.after ->> 'learningRecordId' returning a.id`;

/** What the answer to a dispute found wrong is taken back, unless it came to its end before. */
const TAKE_BACK = `with wrong as (
    select a.id, a.status, a.reason, x.reason as why
    from dispute_answer x join assignment a on a.organisation_id = $1 and a.id::text = x.record_key and a.person_id = x.person_id
    where x.organisation_id = $1 and x.recorded_to is null and x.recorded_by = $2 and x.record_kind = 'assignment' and x.answer = 'upheld' and a.status in ('proposed', 'accepted', 'in-progress')),
  taken as (
    update assignment a set status = 'declined', reason = w.why, changed_at = transaction_timestamp() from wrong w where a.organisation_id = $1 and a.id = w.id returning a.id)
  insert into decision (organisation_id, kind, subject_id, before, after, decided_by_name)
  select $1, 'assignment-disputed', w.id, jsonb_build_object('status', w.status, 'reason', w.reason), jsonb_build_object('status', 'declined', 'batchId', $2::uuid), 'answer to a dispute'
  from wrong w join taken t on t.id = w.id returning id`;

const GIVE_BACK = `with undone as (
    update decision set undone_at = transaction_timestamp()
    where organisation_id = $1 and kind = 'assignment-disputed' and undone_at is null and after ->> 'batchId' = $2::text returning subject_id, before)
  update assignment a set status = u.before ->> 'status', reason = u.before ->> 'reason', changed_at = transaction_timestamp()
  from undone u where a.organisation_id = $1 and a.id = u.subject_id and a.status = 'declined' returning a.id`;

export class TypeOrmAssignmentStore extends AssignmentStore {
  constructor(private readonly unit: UnitOfWork) {
    super();
  }

  override async close(batchId: string): Promise<number> {
    return this.each([CLOSE, TAKE_BACK], batchId);
  }

  override async reopen(batchId: string): Promise<number> {
    return this.each([REOPEN, GIVE_BACK], batchId);
  }

  private async each(statements: readonly string[], batchId: string): Promise<number> {
    let changed = 0;
    for (const statement of statements) changed += (await this.unit.query(statement, [this.unit.actor.organisationId, batchId])).length;
    return changed;
  }
}
