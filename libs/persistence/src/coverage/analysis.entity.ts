import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('analysis')
@Index('analysis_as_of_idx', { synchronize: false })
@Index('analysis_hash_key', ['organisationId', 'asOf', 'knownAt', 'policyVersion'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'analysis_organisation_id_fkey' })
export class AnalysisEntity extends Row {
  @Column('text')
  hash!: string;

  @Column('integer')
  policyVersion!: number;

  @Column('date')
  asOf!: string;

  @Column('timestamp with time zone')
  knownAt!: Date;

  @Column('timestamp with time zone')
  computedAt!: Date;

  @Column('uuid', { array: true })
  topicIds!: string[];

  @Column('smallint', { array: true })
  topicKinds!: number[];

  @Column('uuid', { array: true })
  roleIds!: string[];
}
