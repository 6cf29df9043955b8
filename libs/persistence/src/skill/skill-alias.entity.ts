import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('skill_alias')
@Index('skill_alias_folded_idx', ['organisationId', 'folded'], { where: `recorded_to IS NULL` })
@Index('skill_alias_skill_id_idx', ['organisationId', 'skillId'])
export class SkillAliasEntity extends Fact {
  @Column('uuid')
  skillId!: string;

  @Column('text')
  alias!: string;

  @Column('text')
  folded!: string;
}
