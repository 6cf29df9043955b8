import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('exemption')
@Index('exemption_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('exemption_person_id_idx', ['organisationId', 'personId'])
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
}
