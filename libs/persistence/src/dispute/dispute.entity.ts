import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

/** A person says that something held about them is wrong. Whether it was answered is told by a fact, `dispute_answer`. */
@Entity('dispute')
@Index('dispute_person_id_idx', ['organisationId', 'personId'])
@Index('dispute_record_idx', ['organisationId', 'recordKind', 'recordKey'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'dispute_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'dispute_person_id_fkey' })
@Check('dispute_record_kind_check', `(record_kind = ANY (ARRAY['evidence'::text, 'learning'::text, 'credential'::text, 'document'::text, 'exemption'::text, 'assignment'::text, 'leave'::text, 'identifier'::text, 'person'::text]))`)
export class DisputeEntity extends Row {
  @Column('uuid')
  personId!: string;

  @Column('text')
  recordKind!: string;

  /** Key of the fact; of what is known of the person itself, the name of the field. */
  @Column('text')
  recordKey!: string;

  /** What it was, in words. */
  @Column('text')
  recordName!: string;

  @Column('text')
  reason!: string;

  @Column('uuid', { nullable: true })
  raisedBy!: string | null;

  @Column('text')
  raisedByName!: string;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;

  @Column('timestamp with time zone', { nullable: true })
  withdrawnAt!: Date | null;
}
