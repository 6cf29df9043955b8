import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from './person.entity.js';
import { TeamEntity } from './team.entity.js';

@Entity('team_lead')
@Index('team_lead_batch_idx', ['organisationId', 'batchId'])
@Index('team_lead_ended_by_idx', ['organisationId', 'endedBy'])
@Index('team_lead_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('team_lead_person_id_idx', ['organisationId', 'personId'])
@Index('team_lead_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('team_lead_team_id_idx', ['organisationId', 'teamId'])
@Check('team_lead_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'team_lead_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'team_lead_person_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'team_lead_team_id_fkey' })
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
