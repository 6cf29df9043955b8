import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('issuer_version')
@Index('issuer_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('issuer_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('issuer_version_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('issuer_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('issuer_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('issuer_version_trust_check', `(trust = ANY (ARRAY['trusted'::text, 'distrusted'::text, 'undecided'::text]))`)
export class IssuerVersionEntity extends Fact {
  @Column('uuid')
  issuerId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  folded!: string;

  @Column('text')
  trust!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;
}
