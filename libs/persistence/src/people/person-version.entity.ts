import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('person_version')
@Index('person_version_manager_id_idx', ['organisationId', 'managerId'])
@Index('person_version_person_id_idx', ['organisationId', 'personId'])
@Check('person_version_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class PersonVersionEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  location!: string | null;

  @Column('text', { nullable: true })
  jobFamily!: string | null;

  @Column('text', { nullable: true })
  costCentre!: string | null;

  @Column('uuid', { nullable: true })
  managerId!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
