import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('analysis_person')
@Index('analysis_person_team_idx', ['organisationId', 'analysisId', 'teamId'])
@Index('analysis_person_contested_idx', ['organisationId', 'analysisId'], { where: '((1)::smallint = ANY (state))' })
export class AnalysisPersonEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  analysisId!: string;

  @PrimaryColumn('uuid')
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

  @Column('bytea')
  counted!: Buffer;

  @Column('bytea')
  endings!: Buffer;
}
