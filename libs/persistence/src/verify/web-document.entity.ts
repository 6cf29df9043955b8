import { Column } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('web_document')
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
