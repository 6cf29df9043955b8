import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('credential_set_member')
@Index('credential_set_member_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('credential_set_member_credential_set_id_idx', ['organisationId', 'credentialSetId'])
export class CredentialSetMemberEntity extends Fact {
  @Column('uuid')
  credentialSetId!: string;

  @Column('uuid')
  achievementId!: string;
}
