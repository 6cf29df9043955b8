import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('team_lead')
@Index('team_lead_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('team_lead_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('team_lead_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('team_lead_person_id_idx', ['organisationId', 'personId'])
@Index('team_lead_recorded_by_idx', ['organisationId', 'recordedBy'])
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
