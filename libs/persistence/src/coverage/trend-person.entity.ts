import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';

@Entity('trend_person')
@Index('trend_person_of_key', { synchronize: false })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'trend_person_organisation_id_fkey' })
export class TrendPersonEntity extends Row {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('date')
  endsOn!: string;

  @Column('timestamp with time zone', { nullable: true })
  askedAt!: Date | null;

  @Column('timestamp with time zone')
  computedAt!: Date;

  @Column('smallint', { array: true })
  people!: number[];

  @Column('smallint', { array: true })
  required!: number[];

  @Column('smallint', { array: true })
  met!: number[];

  @Column('smallint', { array: true })
  proven!: number[];

  @Column('smallint', { array: true })
  pending!: number[];
}
