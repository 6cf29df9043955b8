import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

/** What was answered to a dispute; when stands with its batch, which the person may not open. */
@FactEntity('dispute_answer')
@Index('dispute_answer_person_id_idx', ['organisationId', 'personId'])
@Check('dispute_answer_answer_check', `(answer = ANY (ARRAY['upheld'::text, 'kept'::text]))`)
export class DisputeAnswerEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  disputeId!: string;

  @Column('text')
  recordKind!: string;

  @Column('text')
  recordKey!: string;

  @Column('text')
  answer!: string;

  /** What is right instead, where a field of the person was wrong. */
  @Column('text', { nullable: true })
  correction!: string | null;

  @Column('text')
  reason!: string;

  @Column('text')
  answeredByName!: string;
}
