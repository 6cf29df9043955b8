import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { SkillEntity } from './skill.entity.js';

@Entity('skill_alias')
@Index('skill_alias_batch_idx', ['organisationId', 'batchId'])
@Index('skill_alias_ended_by_idx', ['organisationId', 'endedBy'])
@Index('skill_alias_folded_idx', ['organisationId', 'folded'], { where: `recorded_to IS NULL` })
@Index('skill_alias_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('skill_alias_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('skill_alias_skill_id_idx', ['organisationId', 'skillId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'skill_alias_organisation_id_fkey' })
@ForeignKey(() => SkillEntity, ['organisationId', 'skillId'], ['organisationId', 'id'], { name: 'skill_alias_skill_id_fkey' })
export class SkillAliasEntity extends Fact {
  @Column('uuid')
  skillId!: string;

  @Column('text')
  alias!: string;

  @Column('text')
  folded!: string;
}
