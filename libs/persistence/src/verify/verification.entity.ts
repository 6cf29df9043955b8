import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('verification')
@Index('verification_claimants_idx', ['organisationId', 'key'], { where: `((recorded_to IS NULL) AND (findings @> '[{"code": "second-claimant", "check": "recipient"}]'::jsonb))` })
@Index('verification_credential_id_idx', ['organisationId', 'credentialId'])
@Index('verification_person_id_idx', ['organisationId', 'personId'])
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
