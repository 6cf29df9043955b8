import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('credential_set_member')
@Index('credential_set_member_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('credential_set_member_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('credential_set_member_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('credential_set_member_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('credential_set_member_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('credential_set_member_recorded_by_idx', ['organisationId', 'recordedBy'])
export class CredentialSetMemberEntity extends Fact {
  @Column('uuid')
  credentialSetId!: string;

  @Column('uuid')
  achievementId!: string;
}
