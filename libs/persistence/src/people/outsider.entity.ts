import { Check, Column } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

/** An identifier of nobody of ours, as somebody decided. */
@FactEntity('outsider')
@Check('outsider_kind_check', `(kind = ANY (ARRAY['email'::text, 'external'::text]))`)
export class OutsiderEntity extends Fact {
  @Column('text')
  kind!: string;

  @Column('text')
  value!: string;
}
