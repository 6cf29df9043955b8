import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('exemption')
@Index('exemption_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('exemption_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('exemption_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('exemption_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('exemption_person_id_idx', ['organisationId', 'personId'])
@Index('exemption_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('exemption_skill_id_idx', ['organisationId', 'skillId'])
@Check('exemption_check', `((skill_id IS NULL) <> (credential_set_id IS NULL))`)
export class ExemptionEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  credentialSetId!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}
