import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('web_document')
@Index('web_document_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('web_document_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('web_document_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('web_document_recorded_by_idx', ['organisationId', 'recordedBy'])
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
