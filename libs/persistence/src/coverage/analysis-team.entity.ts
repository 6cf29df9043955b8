import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AnalysisEntity } from './analysis.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { TeamEntity } from '../people/team.entity.js';

@Entity('analysis_team')
@Index('analysis_team_analysis_id_idx', ['organisationId', 'analysisId'])
@Index('analysis_team_team_id_idx', ['organisationId', 'teamId'])
@Index('analysis_team_team_key', ['organisationId', 'analysisId', 'teamId'], { unique: true })
@ForeignKey(() => AnalysisEntity, ['organisationId', 'analysisId'], ['organisationId', 'id'], { name: 'analysis_team_analysis_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'analysis_team_organisation_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'analysis_team_team_id_fkey' })
export class AnalysisTeamEntity extends Row {
  @Column('uuid')
  analysisId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('integer')
  people!: number;

  @Column('integer', { array: true })
  totals!: number[];

  @Column('integer', { array: true })
  topic!: number[];

  @Column('integer', { array: true })
  required!: number[];

  @Column('integer', { array: true })
  met!: number[];

  @Column('integer', { array: true })
  proven!: number[];

  @Column('integer', { array: true })
  pending!: number[];

  @Column('integer', { array: true })
  holders!: number[];

  @Column('smallint', { array: true })
  weight!: number[];

  @Column('integer', { array: true })
  role!: number[];

  @Column('integer', { array: true })
  roleRequired!: number[];

  @Column('integer', { array: true })
  roleMet!: number[];

  @Column('integer', { array: true })
  roleProven!: number[];

  @Column('integer', { array: true })
  rolePending!: number[];
}
