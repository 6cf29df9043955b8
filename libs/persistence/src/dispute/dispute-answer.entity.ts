import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

/** What was answered to a dispute; when stands with its batch, which the person may not open. */
@FactEntity('dispute_answer')
@Index('dispute_answer_person_id_idx', ['organisationId', 'personId'])
@Index('dispute_answer_upheld_idx', ['organisationId', 'recordKey'], { where: `((recorded_to IS NULL) AND (answer = 'upheld'::text))` })
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

  /** Of a field of the person, what it said; of a team or role the ids, with a blank between. */
  @Column('text', { nullable: true })
  wrong!: string | null;

  @Column('date', { nullable: true })
  answeredOn!: string | null;
}
