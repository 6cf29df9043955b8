import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('person_identifier')
@Index('person_identifier_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('person_identifier_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('person_identifier_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('person_identifier_person_id_idx', ['organisationId', 'personId'])
@Index('person_identifier_recorded_by_idx', ['organisationId', 'recordedBy'])
@Check('person_identifier_kind_check', `(kind = ANY (ARRAY['email'::text, 'external'::text]))`)
export class PersonIdentifierEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  value!: string;
}
