import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('person_version')
@Index('person_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('person_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('person_version_manager_id_idx', ['organisationId', 'managerId'])
@Index('person_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('person_version_person_id_idx', ['organisationId', 'personId'])
@Index('person_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('person_version_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class PersonVersionEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  location!: string | null;

  @Column('text', { nullable: true })
  jobFamily!: string | null;

  @Column('text', { nullable: true })
  costCentre!: string | null;

  @Column('uuid', { nullable: true })
  managerId!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
