import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('post')
@Index('post_person_id_idx', ['organisationId', 'personId'])
@Index('post_role_id_idx', ['organisationId', 'roleId'])
@Check('post_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class PostEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  roleId!: string;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
