import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('post')
@Index('post_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('post_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('post_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('post_person_id_idx', ['organisationId', 'personId'])
@Index('post_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('post_role_id_idx', ['organisationId', 'roleId'])
@Check('post_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
export class PostEntity extends Fact {
  @Column('uuid')
  personId!: string;

  @Column('uuid')
  roleId!: string;

  @Column('date', { nullable: true })
  fromOn!: string | null;

  @Column('date', { nullable: true })
  toOn!: string | null;
}
