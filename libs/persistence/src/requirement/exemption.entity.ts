import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { CredentialSetEntity } from '../skill/credential-set.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { SkillEntity } from '../skill/skill.entity.js';

@Entity('exemption')
@Index('exemption_batch_idx', ['organisationId', 'batchId'])
@Index('exemption_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('exemption_ended_by_idx', ['organisationId', 'endedBy'])
@Index('exemption_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('exemption_person_id_idx', ['organisationId', 'personId'])
@Index('exemption_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('exemption_skill_id_idx', ['organisationId', 'skillId'])
@Check('exemption_check', `((skill_id IS NULL) <> (credential_set_id IS NULL))`)
@ForeignKey(() => CredentialSetEntity, ['organisationId', 'credentialSetId'], ['organisationId', 'id'], { name: 'exemption_credential_set_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'exemption_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'exemption_person_id_fkey' })
@ForeignKey(() => SkillEntity, ['organisationId', 'skillId'], ['organisationId', 'id'], { name: 'exemption_skill_id_fkey' })
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
