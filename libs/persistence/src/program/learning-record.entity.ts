import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('learning_record')
@Index('learning_record_person_id_idx', ['organisationId', 'personId'])
@Index('learning_record_program_id_idx', ['organisationId', 'programId'])
@Check('learning_record_status_check', `(status = ANY (ARRAY['enrolled'::text, 'in-progress'::text, 'completed'::text, 'failed'::text, 'withdrawn'::text]))`)
export class LearningRecordEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  programId!: string;

  @Column('text')
  status!: string;

  @Column('date', { nullable: true })
  happenedOn!: string | null;

  @Column('double precision', { nullable: true })
  score!: number | null;

  @Column('text', { nullable: true })
  certificateUrl!: string | null;

  @Column('bigint', { nullable: true })
  costMinor!: number | null;

  @Column('text', { nullable: true })
  currency!: string | null;
}
