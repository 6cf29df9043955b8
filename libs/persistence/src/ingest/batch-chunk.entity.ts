import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { BatchEntity } from './batch.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('batch_chunk')
@Index('batch_chunk_batch_id_idx', ['organisationId', 'batchId'])
@Index('batch_chunk_position_key', ['organisationId', 'batchId', 'position'], { unique: true })
@ForeignKey(() => BatchEntity, ['organisationId', 'batchId'], ['organisationId', 'id'], { name: 'batch_chunk_batch_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'batch_chunk_organisation_id_fkey' })
export class BatchChunkEntity extends Row {
  @Column('uuid')
  batchId!: string;

  @Column('integer')
  position!: number;

  @Column('bytea')
  bytes!: Buffer;
}
