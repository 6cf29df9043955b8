import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('learning_record')
@Index('learning_record_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('learning_record_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('learning_record_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('learning_record_person_id_idx', ['organisationId', 'personId'])
@Index('learning_record_program_id_idx', ['organisationId', 'programId'])
@Index('learning_record_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('learning_record_status_check', `(status = ANY (ARRAY['enrolled'::text, 'in-progress'::text, 'completed'::text, 'failed'::text, 'withdrawn'::text]))`)
export class LearningRecordEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  programId!: string;

  @Column('text')
  status!: string;

  @Column('date', { nullable: true })
  happenedOn!: string | null;

  @Column('double precision', { nullable: true })
  score!: number | null;

  @Column('text', { nullable: true })
  certificateUrl!: string | null;

  @Column('bigint', { nullable: true })
  costMinor!: number | null;

  @Column('text', { nullable: true })
  currency!: string | null;
}
