import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('team_lead')
@Index('team_lead_person_id_idx', ['organisationId', 'personId'])
@Index('team_lead_team_id_idx', ['organisationId', 'teamId'])
@Check('team_lead_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class TeamLeadEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
