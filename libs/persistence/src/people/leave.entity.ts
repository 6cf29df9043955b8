import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from './person.entity.js';

@Entity('leave')
@Index('leave_batch_idx', ['organisationId', 'batchId'])
@Index('leave_ended_by_idx', ['organisationId', 'endedBy'])
@Index('leave_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('leave_person_id_idx', ['organisationId', 'personId'])
@Index('leave_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('leave_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'leave_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'leave_person_id_fkey' })
export class LeaveEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
