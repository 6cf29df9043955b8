import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { AchievementEntity } from './achievement.entity.js';
import { CredentialSetEntity } from './credential-set.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('credential_set_member')
@Index('credential_set_member_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('credential_set_member_batch_idx', ['organisationId', 'batchId'])
@Index('credential_set_member_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('credential_set_member_ended_by_idx', ['organisationId', 'endedBy'])
@Index('credential_set_member_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('credential_set_member_recorded_by_idx', ['organisationId', 'recordedBy'])
@ForeignKey(() => AchievementEntity, ['organisationId', 'achievementId'], ['organisationId', 'id'], { name: 'credential_set_member_achievement_id_fkey' })
@ForeignKey(() => CredentialSetEntity, ['organisationId', 'credentialSetId'], ['organisationId', 'id'], { name: 'credential_set_member_credential_set_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'credential_set_member_organisation_id_fkey' })
export class CredentialSetMemberEntity extends Fact {
  @Column('uuid')
  credentialSetId!: string;

  @Column('uuid')
  achievementId!: string;
}
