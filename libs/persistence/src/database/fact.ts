import { Column } from 'typeorm';

import { Row } from './row.js';

/** One version of something known; never changed but for its end. */
export abstract class Fact extends Row {
  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  recordedFrom!: Date;

  @Column('timestamp with time zone', { nullable: true })
  recordedTo!: Date | null;

  /** The batch and row that says so; null for what is derived and what the web answered. */
  @Column('uuid', { nullable: true })
  batchId!: string | null;

  @Column('integer', { nullable: true })
  row!: number | null;

  /** The batch whose commit wrote this version: a later one than `batchId` where the row had waited. */
  @Column('uuid', { nullable: true })
  recordedBy!: string | null;

  /** The batch whose commit or undo ended it. */
  @Column('uuid', { nullable: true })
  endedBy!: string | null;

  /** Names the fact among its kind; one open version each. */
  @Column('text')
  key!: string;

  /** Hash of what it says. */
  @Column('text')
  content!: string;
}
