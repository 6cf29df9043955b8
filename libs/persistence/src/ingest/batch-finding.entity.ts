import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { BatchEntity } from './batch.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('batch_finding')
@Index('batch_finding_code_idx', ['organisationId', 'code'])
@Index('batch_finding_batch_id_idx', ['organisationId', 'batchId'])
@Index('batch_finding_position_key', ['organisationId', 'batchId', 'position'], { unique: true })
@ForeignKey(() => BatchEntity, ['organisationId', 'batchId'], ['organisationId', 'id'], { name: 'batch_finding_batch_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'batch_finding_organisation_id_fkey' })
@Check('batch_finding_outcome_check', `(outcome = ANY (ARRAY['stored'::text, 'changed'::text, 'unchanged'::text, 'waiting'::text, 'refused'::text]))`)
export class BatchFindingEntity extends Row {
  @Column('uuid')
  batchId!: string;

  @Column('integer')
  position!: number;

  @Column('integer', { nullable: true })
  row!: number | null;

  @Column('integer', { nullable: true })
  line!: number | null;

  @Column('text', { nullable: true })
  columnName!: string | null;

  @Column('text')
  outcome!: string;

  @Column('text')
  code!: string;

  @Column('text', { nullable: true })
  valueClass!: string | null;

  @Column('jsonb', { nullable: true })
  detail!: unknown;
}
