import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('program_version')
@Index('program_version_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('program_version_program_id_idx', ['organisationId', 'programId'])
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
