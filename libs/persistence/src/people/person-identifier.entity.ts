import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from './person.entity.js';

@Entity('person_identifier')
@Index('person_identifier_batch_idx', ['organisationId', 'batchId'])
@Index('person_identifier_ended_by_idx', ['organisationId', 'endedBy'])
@Index('person_identifier_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('person_identifier_person_id_idx', ['organisationId', 'personId'])
@Index('person_identifier_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('person_identifier_kind_check', `(kind = ANY (ARRAY['email'::text, 'external'::text]))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'person_identifier_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'person_identifier_person_id_fkey' })
export class PersonIdentifierEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  value!: string;
}
