import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('document')
@Index('document_sha256_key', ['organisationId', 'sha256'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'document_organisation_id_fkey' })
export class DocumentEntity extends Row {
  @Column('bytea')
  sha256!: Buffer;

  @Column('bytea')
  body!: Buffer;

  @Column('text')
  mediaType!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;
}
