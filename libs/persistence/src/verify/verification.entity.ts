import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('verification')
@Index('verification_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('verification_credential_id_idx', ['organisationId', 'credentialId'])
@Index('verification_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('verification_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('verification_person_id_idx', ['organisationId', 'personId'])
@Index('verification_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('verification_verdict_check', `(verdict = ANY (ARRAY['accept'::text, 'reject'::text, 'indeterminate'::text]))`)
export class VerificationEntity extends Fact {
  @Column('uuid')
  credentialId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  verdict!: string;

  @Column('text')
  outcome!: string;

  @Column('jsonb')
  findings!: unknown;

  @Column('timestamp with time zone')
  checkedAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  validFrom!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  validUntil!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  revokedAt!: Date | null;
}
