import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AnalysisEntity } from './analysis.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { TeamEntity } from '../people/team.entity.js';

@Entity('analysis_minimum')
@Index('analysis_minimum_analysis_id_idx', ['organisationId', 'analysisId'])
@Index('analysis_minimum_position_key', ['organisationId', 'analysisId', 'position'], { unique: true })
@Index('analysis_minimum_team_id_idx', ['organisationId', 'teamId'])
@ForeignKey(() => AnalysisEntity, ['organisationId', 'analysisId'], ['organisationId', 'id'], { name: 'analysis_minimum_analysis_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'analysis_minimum_organisation_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'analysis_minimum_team_id_fkey' })
export class AnalysisMinimumEntity extends Row {
  @Column('uuid')
  analysisId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  ownerKind!: string;

  @Column('uuid', { nullable: true })
  roleId!: string | null;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('integer')
  topic!: number;

  @Column('integer')
  n!: number;

  @Column('smallint')
  level!: number;

  @Column('smallint')
  minimumGrade!: number;

  @Column('smallint')
  weight!: number;

  @Column('integer')
  holders!: number;

  @Column('boolean')
  met!: boolean;

  @Column('boolean')
  proven!: boolean;

  @Column('integer')
  pendingHolders!: number;

  @Column('integer')
  busFactor!: number;

  @Column('uuid', { array: true })
  holderIds!: string[];

  @Column('uuid')
  requirementId!: string;
}
