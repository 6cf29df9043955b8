import { Column } from 'typeorm';

import { Row } from './row.js';

/** Something that facts can be attached to: a name of its own and nothing else; never removed. Without an open fact it does not exist now. */
export abstract class Anchor extends Row {
  @Column('text')
  key!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;
}
