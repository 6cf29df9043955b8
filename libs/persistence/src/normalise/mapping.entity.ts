import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('mapping')
@Index('mapping_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('mapping_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('mapping_program_id_idx', ['organisationId', 'programId'])
@Index('mapping_skill_id_idx', ['organisationId', 'skillId'])
@Check('mapping_assessment_check', `(assessment = ANY (ARRAY['reviewed-work'::text, 'exam'::text, 'quiz'::text, 'none'::text]))`)
@Check('mapping_check', `((skill_id IS NULL) <> (achievement_id IS NULL))`)
@Check('mapping_level_check', `((level >= 1) AND (level <= 5))`)
@Check('mapping_said_check', `((status = ANY (ARRAY['rejected'::text, 'undecided'::text])) OR ((level IS NOT NULL) AND (assessment IS NOT NULL)))`)
@Check('mapping_status_check', `(status = ANY (ARRAY['in-force'::text, 'ended'::text, 'rejected'::text, 'undecided'::text]))`)
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

  /** Null, as the assessment, where it speaks of no level: rejected, or not decided. */
  @Column('smallint', { nullable: true })
  level!: number | null;

  @Column('text', { nullable: true })
  assessment!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;

  /** Only what is in force speaks of anything; the others are decisions that are remembered. */
  @Column('text', { default: 'in-force' })
  status!: string;
}
