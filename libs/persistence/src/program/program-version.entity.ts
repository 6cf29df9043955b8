import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('program_version')
@Index('program_version_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('program_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('program_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('program_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('program_version_program_id_idx', ['organisationId', 'programId'])
@Index('program_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('program_version_assessment_check', `(assessment = ANY (ARRAY['reviewed-work'::text, 'exam'::text, 'quiz'::text, 'none'::text]))`)
export class ProgramVersionEntity extends Fact {
  @Column('uuid')
  programId!: string;

  @Column('text')
  provider!: string;

  @Column('text')
  title!: string;

  @Column('text')
  folded!: string;

  @Column('bigint', { nullable: true })
  costMinor!: number | null;

  @Column('text', { nullable: true })
  currency!: string | null;

  @Column('double precision', { nullable: true })
  hours!: number | null;

  @Column('integer', { nullable: true })
  seats!: number | null;

  @Column('text')
  assessment!: string;

  @Column('text', { nullable: true })
  accreditor!: string | null;

  @Column('uuid', { nullable: true })
  achievementId!: string | null;
}
