import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('issuer_version')
@Index('issuer_version_issuer_id_idx', ['organisationId', 'issuerId'])
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
}
