import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AccountEntity } from './account.entity.js';
import { OrganisationEntity } from './organisation.entity.js';

@Entity('session')
@Index('session_account_id_idx', ['organisationId', 'accountId'])
@Index('session_token_key', ['organisationId', 'tokenHash'], { unique: true })
@ForeignKey(() => AccountEntity, ['organisationId', 'accountId'], ['organisationId', 'id'], { name: 'session_account_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'session_organisation_id_fkey' })
export class SessionEntity extends Row {
  @Column('bytea')
  tokenHash!: Buffer;

  @Column('uuid')
  accountId!: string;

  @Column('text')
  actingRole!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  lastSeenAt!: Date;

  @Column('timestamp with time zone')
  expiresAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  endedAt!: Date | null;
}
