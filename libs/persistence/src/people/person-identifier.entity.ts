import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('person_identifier')
@Index('person_identifier_person_id_idx', ['organisationId', 'personId'])
@Check('person_identifier_kind_check', `(kind = ANY (ARRAY['email'::text, 'external'::text]))`)
export class PersonIdentifierEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text')
  kind!: string;

  @Column('text')
  value!: string;
}
