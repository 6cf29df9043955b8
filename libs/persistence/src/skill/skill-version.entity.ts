import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('skill_version')
@Index('skill_version_broader_id_idx', ['organisationId', 'broaderId'])
@Index('skill_version_folded_idx', ['organisationId', 'folded'], { where: `recorded_to IS NULL` })
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
