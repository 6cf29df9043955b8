import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { AchievementEntity } from '../skill/achievement.entity.js';
import { IssuerEntity } from '../verify/issuer.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { ProgramEntity } from '../program/program.entity.js';
import { SkillEntity } from '../skill/skill.entity.js';

@Entity('mapping')
@Index('mapping_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('mapping_batch_idx', ['organisationId', 'batchId'])
@Index('mapping_ended_by_idx', ['organisationId', 'endedBy'])
@Index('mapping_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('mapping_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('mapping_program_id_idx', ['organisationId', 'programId'])
@Index('mapping_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('mapping_skill_id_idx', ['organisationId', 'skillId'])
@ForeignKey(() => AchievementEntity, ['organisationId', 'achievementId'], ['organisationId', 'id'], { name: 'mapping_achievement_id_fkey' })
@Check('mapping_assessment_check', `(assessment = ANY (ARRAY['reviewed-work'::text, 'exam'::text, 'quiz'::text, 'none'::text]))`)
@Check('mapping_check', `((skill_id IS NULL) <> (achievement_id IS NULL))`)
@ForeignKey(() => IssuerEntity, ['organisationId', 'issuerId'], ['organisationId', 'id'], { name: 'mapping_issuer_id_fkey' })
@Check('mapping_level_check', `((level >= 1) AND (level <= 5))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'mapping_organisation_id_fkey' })
@ForeignKey(() => ProgramEntity, ['organisationId', 'programId'], ['organisationId', 'id'], { name: 'mapping_program_id_fkey' })
@ForeignKey(() => SkillEntity, ['organisationId', 'skillId'], ['organisationId', 'id'], { name: 'mapping_skill_id_fkey' })
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
