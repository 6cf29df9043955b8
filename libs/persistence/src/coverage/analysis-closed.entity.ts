import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AnalysisEntity } from './analysis.entity.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { ProgramEntity } from '../program/program.entity.js';

@Entity('analysis_closed')
@Index('analysis_closed_analysis_id_idx', ['organisationId', 'analysisId'])
@Index('analysis_closed_of_program_idx', ['organisationId', 'analysisId', 'programId'])
@Index('analysis_closed_person_id_idx', ['organisationId', 'personId'])
@Index('analysis_closed_program_id_idx', ['organisationId', 'programId'])
@ForeignKey(() => AnalysisEntity, ['organisationId', 'analysisId'], ['organisationId', 'id'], { name: 'analysis_closed_analysis_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'analysis_closed_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'analysis_closed_person_id_fkey' })
@ForeignKey(() => ProgramEntity, ['organisationId', 'programId'], ['organisationId', 'id'], { name: 'analysis_closed_program_id_fkey' })
export class AnalysisClosedEntity extends Row {
  @Column('uuid')
  analysisId!: string;

  @Column('uuid')
  programId!: string;

  @Column('uuid')
  personId!: string;

  @Column('integer')
  topic!: number;

  @Column('uuid')
  learningRecordId!: string;

  @Column('uuid')
  evidenceId!: string;

  @Column('boolean')
  proven!: boolean;
}
