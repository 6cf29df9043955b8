import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AnalysisEntity } from './analysis.entity.js';

@Entity('analysis_person')
@Index('analysis_person_person_key', ['organisationId', 'analysisId', 'personId'], { unique: true })
@Index('analysis_person_team_idx', ['organisationId', 'analysisId', 'teamId'])
@ForeignKey(() => AnalysisEntity, ['organisationId', 'analysisId'], ['organisationId', 'id'], { name: 'analysis_person_analysis_id_fkey' })
export class AnalysisPersonEntity extends Row {
  @Column('uuid')
  analysisId!: string;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  teamId!: string;

  @Column('integer', { array: true })
  topic!: number[];

  @Column('smallint', { array: true })
  level!: number[];

  @Column('smallint', { array: true })
  minimumGrade!: number[];

  @Column('smallint', { array: true })
  weight!: number[];

  @Column('smallint', { array: true })
  state!: number[];

  @Column('smallint', { array: true })
  held!: number[];

  @Column('smallint', { array: true })
  grade!: number[];

  @Column('uuid', { array: true })
  witness!: string[];

  @Column('uuid', { array: true })
  best!: string[];

  @Column('uuid', { array: true })
  requirement!: string[];
}
