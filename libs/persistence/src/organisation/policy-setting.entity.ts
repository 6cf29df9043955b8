import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('policy_setting')
@Index('policy_setting_skill_id_idx', ['organisationId', 'skillId'])
export class PolicySettingEntity extends Fact {
  @Column('text')
  name!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('integer')
  value!: number;
}
