import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { SkillEntity } from '../skill/skill.entity.js';
import { PersonDocumentEntity } from '../verify/person-document.entity.js';

/** Somebody asks to be endorsed. The name stands here as it was, so that an expert who is asked needs to see nothing else of the person. */
@Entity('endorsement_request')
@Index('endorsement_request_document_id_idx', ['organisationId', 'documentId'])
@Index('endorsement_request_person_id_idx', ['organisationId', 'personId'])
@Index('endorsement_request_skill_id_idx', ['organisationId', 'skillId'])
@ForeignKey(() => PersonDocumentEntity, ['organisationId', 'documentId', 'personId'], ['organisationId', 'id', 'personId'], { name: 'endorsement_request_document_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'endorsement_request_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'endorsement_request_person_id_fkey' })
@ForeignKey(() => SkillEntity, ['organisationId', 'skillId'], ['organisationId', 'id'], { name: 'endorsement_request_skill_id_fkey' })
@Check('endorsement_request_asks_check', `(asks = ANY (ARRAY['lead'::text, 'expert'::text]))`)
@Check('endorsement_request_level_check', `((level >= 1) AND (level <= 5))`)
export class EndorsementRequestEntity extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  personName!: string;

  @Column('uuid')
  skillId!: string;

  @Column('smallint')
  level!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('text', { nullable: true })
  link!: string | null;

  /** A sample of the person's own work. */
  @Column('uuid', { nullable: true })
  documentId!: string | null;

  @Column('text')
  asks!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  declinedAt!: Date | null;

  @Column('uuid', { nullable: true })
  declinedBy!: string | null;

  @Column('text', { nullable: true })
  declinedByName!: string | null;

  @Column('text', { nullable: true })
  declinedWhy!: string | null;
}
