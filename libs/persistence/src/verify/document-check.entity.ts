import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

/** What one person found when looking into a certificate. */
@FactEntity('document_check')
@Index('document_check_document_id_idx', ['organisationId', 'documentId'])
@Index('document_check_person_id_idx', ['organisationId', 'personId'])
@Check('document_check_how_check', `(how = ANY (ARRAY['link'::text, 'registry'::text, 'phone'::text, 'original'::text, 'dispute'::text]))`)
@Check('document_check_level_check', `((level >= 1) AND (level <= 5))`)
@Check('document_check_result_check', `(result = ANY (ARRAY['accepted'::text, 'refused'::text]))`)
@Check('document_check_round_check', `(round = ANY (ARRAY['first'::text, 'second'::text]))`)
export class DocumentCheckEntity extends Fact {
  @Column('uuid')
  documentId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  round!: string;

  @Column('text')
  result!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  achievementId!: string | null;

  @Column('smallint', { nullable: true })
  level!: number | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;

  @Column('text')
  how!: string;

  @Column('text', { nullable: true })
  reference!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  checkedBy!: string | null;

  @Column('text')
  checkedByName!: string;
}
