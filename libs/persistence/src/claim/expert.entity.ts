import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

/** Who may endorse others at a skill, named by HR. */
@FactEntity('expert')
@Index('expert_person_id_idx', ['organisationId', 'personId'])
@Index('expert_skill_id_idx', ['organisationId', 'skillId'])
@Check('expert_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class ExpertEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  skillId!: string;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
