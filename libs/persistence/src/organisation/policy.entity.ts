import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from './organisation.entity.js';

@Entity('policy')
@Index('policy_open_key', ['organisationId'], { unique: true, where: `recorded_to IS NULL` })
@Index('policy_version_key', ['organisationId', 'version'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'policy_organisation_id_fkey' })
export class PolicyEntity extends Row {
  @Column('integer')
  version!: number;

  @Column('jsonb')
  content!: unknown;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  recordedFrom!: Date;

  @Column('timestamp with time zone', { nullable: true })
  recordedTo!: Date | null;
}
