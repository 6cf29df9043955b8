import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { BatchEntity } from '../ingest/batch.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('job')
@Index('job_batch_id_idx', ['organisationId', 'batchId'])
@Index('job_open_key', ['organisationId', 'queue', 'key'], { unique: true, where: `status = 'waiting'::text` })
@Index('job_waiting_idx', ['organisationId', 'createdAt'], { where: `(status = ANY (ARRAY['waiting'::text, 'running'::text]))` })
@ForeignKey(() => BatchEntity, ['organisationId', 'batchId'], ['organisationId', 'id'], { name: 'job_batch_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'job_organisation_id_fkey' })
@Check('job_status_check', `(status = ANY (ARRAY['waiting'::text, 'running'::text, 'done'::text, 'failed'::text]))`)
export class JobEntity extends Row {
  @Column('text')
  queue!: string;

  @Column('text')
  key!: string;

  @Column('jsonb')
  payload!: unknown;

  @Column('text')
  status!: string;

  @Column('text', { nullable: true })
  phase!: string | null;

  @Column('bigint', { default: 0 })
  done!: number;

  @Column('bigint', { nullable: true })
  total!: number | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { nullable: true })
  problem!: string | null;

  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  rungAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  beatAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  finishedAt!: Date | null;
}
