import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('skill_version')
@Index('skill_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('skill_version_broader_id_idx', ['organisationId', 'broaderId'])
@Index('skill_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('skill_version_folded_idx', ['organisationId', 'folded'], { where: `recorded_to IS NULL` })
@Index('skill_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('skill_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('skill_version_skill_id_idx', ['organisationId', 'skillId'])
export class SkillVersionEntity extends Fact {
  @Column('uuid')
  skillId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  folded!: string;

  @Column('text', { nullable: true })
  description!: string | null;

  @Column('uuid', { nullable: true })
  broaderId!: string | null;

  @Column('text', { nullable: true })
  framework!: string | null;

  @Column('text', { nullable: true })
  code!: string | null;
}
