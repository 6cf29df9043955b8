import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AnalysisEntity } from './analysis.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { TeamEntity } from '../people/team.entity.js';

@Entity('analysis_figure')
@Index('analysis_figure_analysis_id_idx', ['organisationId', 'analysisId'])
@Index('analysis_figure_name_key', { synchronize: false })
@Index('analysis_figure_team_id_idx', ['organisationId', 'teamId'])
@ForeignKey(() => AnalysisEntity, ['organisationId', 'analysisId'], ['organisationId', 'id'], { name: 'analysis_figure_analysis_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'analysis_figure_organisation_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'analysis_figure_team_id_fkey' })
export class AnalysisFigureEntity extends Row {
  @Column('uuid')
  analysisId!: string;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('text')
  name!: string;

  @Column('jsonb')
  content!: unknown;
}
