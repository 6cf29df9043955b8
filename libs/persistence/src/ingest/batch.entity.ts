import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('batch')
@Index('batch_created_idx', { synchronize: false })
@Index('batch_sha256_idx', ['organisationId', 'sha256'])
@Check('batch_check', `((status = ANY (ARRAY['reading'::text, 'failed'::text, 'refused'::text])) OR (rows_in = ((((stored + changed) + unchanged) + waiting) + refused)))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'batch_organisation_id_fkey' })
@Check('batch_status_check', `(status = ANY (ARRAY['reading'::text, 'previewed'::text, 'committing'::text, 'committed'::text, 'undoing'::text, 'undone'::text, 'failed'::text, 'refused'::text, 'discarded'::text]))`)
export class BatchEntity extends Row {
  @Column('text', { nullable: true })
  kind!: string | null;

  @Column('text')
  fileName!: string;

  @Column('bigint')
  size!: number;

  @Column('bytea')
  sha256!: Buffer;

  @Column('text')
  status!: string;

  @Column('integer', { default: 0 })
  rowsIn!: number;

  @Column('integer', { default: 0 })
  stored!: number;

  @Column('integer', { default: 0 })
  changed!: number;

  @Column('integer', { default: 0 })
  unchanged!: number;

  @Column('integer', { default: 0 })
  waiting!: number;

  @Column('integer', { default: 0 })
  refused!: number;

  @Column('jsonb', { default: [] })
  notices!: unknown;

  @Column('jsonb', { nullable: true })
  effect!: unknown;

  @Column('jsonb', { nullable: true })
  problem!: unknown;

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('text')
  createdByName!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  committedAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  undoneAt!: Date | null;

  /** When the undo of an earlier batch last had it read again. */
  @Column('timestamp with time zone', { nullable: true })
  replayedAt!: Date | null;
}
