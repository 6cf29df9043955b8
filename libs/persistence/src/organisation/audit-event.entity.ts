import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from './organisation.entity.js';

@Entity('audit_event')
@Index('audit_event_at_idx', ['organisationId', 'at'])
@Index('audit_event_account_idx', ['organisationId', 'accountId', 'kind', 'at'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'audit_event_organisation_id_fkey' })
export class AuditEventEntity extends Row {
  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  at!: Date;

  @Column('uuid', { nullable: true })
  accountId!: string | null;

  @Column('text')
  kind!: string;

  @Column('jsonb', { default: {} })
  detail!: unknown;
}
