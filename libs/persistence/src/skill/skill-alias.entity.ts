import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('skill_alias')
@Index('skill_alias_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('skill_alias_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('skill_alias_folded_idx', ['organisationId', 'folded'], { where: `recorded_to IS NULL` })
@Index('skill_alias_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('skill_alias_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('skill_alias_skill_id_idx', ['organisationId', 'skillId'])
export class SkillAliasEntity extends Fact {
  @Column('uuid')
  skillId!: string;

  @Column('text')
  alias!: string;

  @Column('text')
  folded!: string;
}
