import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('web_document')
@Index('web_document_batch_idx', ['organisationId', 'batchId'])
@Index('web_document_ended_by_idx', ['organisationId', 'endedBy'])
@Index('web_document_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('web_document_recorded_by_idx', ['organisationId', 'recordedBy'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'web_document_organisation_id_fkey' })
export class WebDocumentEntity extends Fact {
  @Column('text')
  url!: string;

  @Column('bytea')
  body!: Buffer;

  @Column('text', { nullable: true })
  mediaType!: string | null;

  @Column('timestamp with time zone')
  fetchedAt!: Date;
}
