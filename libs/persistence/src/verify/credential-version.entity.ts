import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { CredentialEntity } from './credential.entity.js';
import { DocumentEntity } from './document.entity.js';
import { IssuerEntity } from './issuer.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

@Entity('credential_version')
@Index('credential_version_batch_idx', ['organisationId', 'batchId'])
@Index('credential_version_credential_id_idx', ['organisationId', 'credentialId'])
@Index('credential_version_document_id_idx', ['organisationId', 'documentId'])
@Index('credential_version_ended_by_idx', ['organisationId', 'endedBy'])
@Index('credential_version_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('credential_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('credential_version_person_id_idx', ['organisationId', 'personId'])
@Index('credential_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@ForeignKey(() => CredentialEntity, ['organisationId', 'credentialId'], ['organisationId', 'id'], { name: 'credential_version_credential_id_fkey' })
@ForeignKey(() => DocumentEntity, ['organisationId', 'documentId'], ['organisationId', 'id'], { name: 'credential_version_document_id_fkey' })
@ForeignKey(() => IssuerEntity, ['organisationId', 'issuerId'], ['organisationId', 'id'], { name: 'credential_version_issuer_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'credential_version_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'credential_version_person_id_fkey' })
export class CredentialVersionEntity extends Fact {
  @Column('uuid')
  credentialId!: string;

  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  issuerId!: string | null;

  @Column('text')
  format!: string;

  @Column('text', { nullable: true })
  fileName!: string | null;

  @Column('text')
  achievement!: string;

  @Column('text')
  achievementFolded!: string;

  @Column('jsonb')
  claim!: unknown;
}
