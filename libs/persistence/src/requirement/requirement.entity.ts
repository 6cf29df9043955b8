import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('requirement')
@Index('requirement_credential_set_id_idx', ['organisationId', 'credentialSetId'])
@Index('requirement_requirement_set_id_idx', ['organisationId', 'requirementSetId'])
@Index('requirement_skill_id_idx', ['organisationId', 'skillId'])
@Check('requirement_check', `((skill_id IS NULL) <> (credential_set_id IS NULL))`)
@Check('requirement_grace_days_check', `(grace_days >= 0)`)
@Check('requirement_level_check', `((level >= 1) AND (level <= 5))`)
@Check('requirement_minimum_check', `(minimum > 0)`)
@Check('requirement_minimum_grade_check', `((minimum_grade >= 1) AND (minimum_grade <= 5))`)
@Check('requirement_weight_check', `((weight >= 1) AND (weight <= 3))`)
export class RequirementEntity extends Fact {
  @Column('uuid')
  requirementSetId!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  credentialSetId!: string | null;

  @Column('smallint')
  level!: number;

  @Column('smallint')
  minimumGrade!: number;

  @Column('smallint')
  weight!: number;

  @Column('integer')
  graceDays!: number;

  @Column('integer', { nullable: true })
  minimum!: number | null;

  /** No: asked for no more from the day of the set on. */
  @Column('boolean', { default: true })
  asked!: boolean;
}
