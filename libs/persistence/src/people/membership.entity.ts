import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('membership')
@Index('membership_person_id_idx', ['organisationId', 'personId'])
@Index('membership_team_id_idx', ['organisationId', 'teamId'])
@Check('membership_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class MembershipEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
