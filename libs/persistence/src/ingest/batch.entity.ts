import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('batch')
@Index('batch_created_idx', { synchronize: false })
@Index('batch_settles_idx', ['organisationId', 'committedAt'], { where: `(settles IS NOT NULL)` })
@Index('batch_sha256_idx', ['organisationId', 'sha256'])
@Check('batch_check', `((status = ANY (ARRAY['reading'::text, 'failed'::text, 'refused'::text])) OR (rows_in = ((((stored + changed) + unchanged) + waiting) + refused)))`)
@Check('batch_origin_check', `(origin = ANY (ARRAY['file'::text, 'screen'::text]))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'batch_organisation_id_fkey' })
@Check('batch_status_check', `(status = ANY (ARRAY['reading'::text, 'previewed'::text, 'committing'::text, 'committed'::text, 'undoing'::text, 'undone'::text, 'failed'::text, 'refused'::text, 'discarded'::text]))`)
export class BatchEntity extends Row {
  @Column('text', { nullable: true })
  kind!: string | null;

  /** A file that was handed in, or what was said on screen, kept as the file that says the same. */
  @Column('text', { default: 'file' })
  origin!: string;

  /** What was decided, in words; null for files. */
  @Column('text', { nullable: true })
  said!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Facts as they were and as they are, as far as they were decided on screen. */
  @Column('jsonb', { nullable: true })
  changes!: unknown;

  /** The people a decision is about, which those may take who see them; null for what concerns everybody. */
  @Column('uuid', { array: true, nullable: true })
  about!: string[] | null;

  /** The open questions that a decision answers, such as `person ana@old.example`: each is answered once. */
  @Column('text', { array: true, nullable: true })
  settles!: string[] | null;

  /** When its preview was last made. */
  @Column('timestamp with time zone', { nullable: true })
  seenAt!: Date | null;

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

  /** Who that account is, where it is a person of the organisation. */
  @Column('uuid', { nullable: true })
  createdByPerson!: string | null;

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
