import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('credential_version')
@Index('credential_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('credential_version_credential_id_idx', ['organisationId', 'credentialId'])
@Index('credential_version_document_id_idx', ['organisationId', 'documentId'])
@Index('credential_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('credential_version_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('credential_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('credential_version_person_id_idx', ['organisationId', 'personId'])
@Index('credential_version_recorded_by_idx', ['organisationId', 'recordedBy'])
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
