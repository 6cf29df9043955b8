import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('decision')
@Index('decision_subject_idx', ['organisationId', 'subjectId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'decision_organisation_id_fkey' })
export class DecisionEntity extends Row {
  @Column('text')
  kind!: string;

  @Column('uuid')
  subjectId!: string;

  @Column('jsonb', { nullable: true })
  before!: unknown;

  @Column('jsonb', { nullable: true })
  after!: unknown;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  decidedBy!: string | null;

  @Column('text')
  decidedByName!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  decidedAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  undoneAt!: Date | null;
}
