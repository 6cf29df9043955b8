import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('mapping')
@Index('mapping_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('mapping_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('mapping_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('mapping_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('mapping_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('mapping_program_id_idx', ['organisationId', 'programId'])
@Index('mapping_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('mapping_skill_id_idx', ['organisationId', 'skillId'])
@Check('mapping_assessment_check', `(assessment = ANY (ARRAY['reviewed-work'::text, 'exam'::text, 'quiz'::text, 'none'::text]))`)
@Check('mapping_check', `((skill_id IS NULL) <> (achievement_id IS NULL))`)
@Check('mapping_level_check', `((level >= 1) AND (level <= 5))`)
export class MappingEntity extends Fact {
  @Column('uuid', { nullable: true })
  issuerId!: string | null;

  @Column('uuid', { nullable: true })
  programId!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  folded!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  achievementId!: string | null;

  @Column('smallint')
  level!: number;

  @Column('text')
  assessment!: string;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
