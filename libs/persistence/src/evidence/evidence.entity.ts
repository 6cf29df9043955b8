import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('evidence')
@Index('evidence_mapping_idx', ['organisationId', 'mappingId'], { where: `((mapping_id IS NOT NULL) AND (recorded_to IS NULL))` })
@Index('evidence_pending_idx', ['organisationId', 'pendingWhy'], { where: `((pending_why IS NOT NULL) AND (recorded_to IS NULL))` })
@Index('evidence_person_id_idx', ['organisationId', 'personId'])
@Index('evidence_source_idx', ['organisationId', 'sourceId'], { where: `source_id IS NOT NULL` })
@Check('evidence_check', `((skill_id IS NULL) <> (achievement_id IS NULL))`)
@Check('evidence_grade_check', `((grade >= 1) AND (grade <= 5))`)
@Check('evidence_level_check', `((level >= 1) AND (level <= 5))`)
@Check('evidence_source_kind_check', `(source_kind = ANY (ARRAY['file'::text, 'learning'::text, 'credential'::text, 'document'::text]))`)
export class EvidenceEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid', { nullable: true })
  skillId!: string | null;

  @Column('uuid', { nullable: true })
  achievementId!: string | null;

  @Column('smallint')
  level!: number;

  @Column('smallint')
  grade!: number;

  @Column('boolean')
  negative!: boolean;

  @Column('timestamp with time zone')
  validFrom!: Date;

  @Column('timestamp with time zone', { nullable: true })
  validUntil!: Date | null;

  @Column('timestamp with time zone', { nullable: true })
  revokedAt!: Date | null;

  @Column('text', { nullable: true })
  pendingWhy!: string | null;

  @Column('text')
  sourceKind!: string;

  @Column('uuid', { nullable: true })
  sourceId!: string | null;

  @Column('uuid', { nullable: true })
  mappingId!: string | null;

  @Column('text', { nullable: true })
  source!: string | null;

  /** Where the work can be seen. */
  @Column('text', { nullable: true })
  link!: string | null;

  /** True where it decides between older evidence that contradicts itself. */
  @Column('boolean', { default: false })
  settles!: boolean;
}
