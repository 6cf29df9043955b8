import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('target')
@Index('target_team_id_idx', ['organisationId', 'teamId'])
@Check('target_measure_check', `(measure = ANY (ARRAY['met'::text, 'proven'::text]))`)
@Check('target_share_check', `((share >= 1) AND (share <= 100))`)
export class TargetEntity extends Fact {
  /** None: the organisation's. */
  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('text')
  measure!: string;

  /** Per cent; none ends it. */
  @Column('smallint', { nullable: true })
  share!: number | null;

  @Column('date')
  effectiveOn!: string;
}
