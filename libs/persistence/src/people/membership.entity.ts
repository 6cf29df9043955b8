import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('membership')
@Index('membership_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('membership_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('membership_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('membership_person_id_idx', ['organisationId', 'personId'])
@Index('membership_recorded_by_idx', ['organisationId', 'recordedBy'])
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
