import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { AchievementEntity } from '../skill/achievement.entity.js';
import { SkillEntity } from '../skill/skill.entity.js';

/** A certificate of a person as a file, or a sample of their work, with what was said of it when it was handed in. Of what was withdrawn the bytes are gone. */
@Entity('person_document')
@Index('person_document_achievement_id_idx', ['organisationId', 'achievementId'])
@Index('person_document_created_idx', ['organisationId', 'createdAt', 'id'])
@Index('person_document_person_id_idx', ['organisationId', 'personId'])
@Index('person_document_owner_key', ['organisationId', 'id', 'personId'], { unique: true })
@Index('person_document_sample_key', ['organisationId', 'personId', 'sha256', 'skillId', 'level'], { unique: true, where: `((kind = 'work-sample'::text) AND (withdrawn_at IS NULL))` })
@Index('person_document_sha256_key', ['organisationId', 'personId', 'sha256'], { unique: true, where: `((kind = 'certificate'::text) AND (withdrawn_at IS NULL))` })
@Index('person_document_skill_id_idx', ['organisationId', 'skillId'])
@ForeignKey(() => AchievementEntity, ['organisationId', 'achievementId'], ['organisationId', 'id'], { name: 'person_document_achievement_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'person_document_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'person_document_person_id_fkey' })
@ForeignKey(() => SkillEntity, ['organisationId', 'skillId'], ['organisationId', 'id'], { name: 'person_document_skill_id_fkey' })
@Check('person_document_check', `((skill_id IS NULL) OR (achievement_id IS NULL))`)
@Check('person_document_check1', `((skill_id IS NULL) = (level IS NULL))`)
@Check('person_document_kind_check', `(kind = ANY (ARRAY['certificate'::text, 'work-sample'::text]))`)
@Check('person_document_level_check', `((level >= 1) AND (level <= 5))`)
@Check('person_document_media_type_check', `(media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text]))`)
@Check('person_document_sample_check', `((kind = 'certificate'::text) OR (skill_id IS NOT NULL))`)
export class PersonDocumentEntity extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text', { default: 'certificate' })
  kind!: string;

  @Column('bytea')
  sha256!: Buffer;

  @Column('integer')
  size!: number;

  /** As its bytes say, never as its name does. */
  @Column('text')
  mediaType!: string;

  @Column('text')
  fileName!: string;

  @Column('text')
  title!: string;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  achievementId!: string | null;

  @Column('smallint', { nullable: true })
  level!: number | null;

  @Column('date', { nullable: true })
  issuedOn!: string | null;

  @Column('date', { nullable: true })
  untilOn!: string | null;

  /** In pixels, of images. */
  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  /** Null where it cannot be told without unpacking. */
  @Column('integer', { nullable: true })
  pages!: number | null;

  /** What the reader of the file should know of it, as codes. */
  @Column('text', { array: true })
  notes!: string[];

  @Column('uuid', { nullable: true })
  createdBy!: string | null;

  @Column('text')
  createdByName!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  withdrawnAt!: Date | null;
}
