import { Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('role_version')
@Index('role_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('role_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('role_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('role_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('role_version_role_id_idx', ['organisationId', 'roleId'])
export class RoleVersionEntity extends Fact {
  @Column('uuid')
  roleId!: string;

  @Column('text')
  name!: string;
}
