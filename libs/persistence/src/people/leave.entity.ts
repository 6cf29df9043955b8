import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('leave')
@Index('leave_person_id_idx', ['organisationId', 'personId'])
@Check('leave_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class LeaveEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
