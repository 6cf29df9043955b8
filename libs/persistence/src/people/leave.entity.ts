import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('leave')
@Index('leave_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('leave_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('leave_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('leave_person_id_idx', ['organisationId', 'personId'])
@Index('leave_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('leave_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class LeaveEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
