import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('credential_version')
@Index('credential_version_credential_id_idx', ['organisationId', 'credentialId'])
@Index('credential_version_document_id_idx', ['organisationId', 'documentId'])
@Index('credential_version_issuer_id_idx', ['organisationId', 'issuerId'])
@Index('credential_version_person_id_idx', ['organisationId', 'personId'])
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
