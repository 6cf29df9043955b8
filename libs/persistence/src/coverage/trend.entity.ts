import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { TeamEntity } from '../people/team.entity.js';

@Entity('trend')
@Index('trend_of_key', { synchronize: false })
@Index('trend_team_id_idx', ['organisationId', 'teamId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'trend_organisation_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'trend_team_id_fkey' })
export class TrendEntity extends Row {
  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('date')
  endsOn!: string;

  @Column('timestamp with time zone', { nullable: true })
  askedAt!: Date | null;

  @Column('timestamp with time zone')
  knownAt!: Date;

  @Column('timestamp with time zone')
  computedAt!: Date;

  @Column('integer')
  policyVersion!: number;

  @Column('integer', { array: true })
  people!: number[];

  @Column('integer', { array: true })
  required!: number[];

  @Column('integer', { array: true })
  met!: number[];

  @Column('integer', { array: true })
  proven!: number[];

  @Column('integer', { array: true })
  pending!: number[];
}
