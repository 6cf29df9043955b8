import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { BatchEntity } from './batch.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('waiting_row')
@Check('waiting_row_outcome_check', `(outcome = ANY (ARRAY['stored'::text, 'changed'::text, 'unchanged'::text, 'refused'::text]))`)
@Index('waiting_row_batch_id_idx', ['organisationId', 'batchId'])
@Index('waiting_row_needs_idx', ['organisationId', 'needsKind', 'needs'], { where: `((released_at IS NULL) AND (withdrawn_at IS NULL))` })
@ForeignKey(() => BatchEntity, ['organisationId', 'batchId'], ['organisationId', 'id'], { name: 'waiting_row_batch_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'waiting_row_organisation_id_fkey' })
export class WaitingRowEntity extends Row {
  @Column('uuid')
  batchId!: string;

  @Column('integer')
  row!: number;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  claim!: unknown;

  @Column('text')
  needsKind!: string;

  @Column('text')
  needs!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  recordedFrom!: Date;

  @Column('timestamp with time zone', { nullable: true })
  releasedAt!: Date | null;

  @Column('uuid', { nullable: true })
  releasedBy!: string | null;

  @Column('timestamp with time zone', { nullable: true })
  withdrawnAt!: Date | null;

  /** What became of it when it was released; null while it waits, and where it went on waiting for something else. */
  @Column('text', { nullable: true })
  outcome!: string | null;
}
