import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { RoleEntity } from './role.entity.js';

@Entity('role_version')
@Index('role_version_batch_idx', ['organisationId', 'batchId'])
@Index('role_version_ended_by_idx', ['organisationId', 'endedBy'])
@Index('role_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('role_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('role_version_role_id_idx', ['organisationId', 'roleId'])
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'role_version_organisation_id_fkey' })
@ForeignKey(() => RoleEntity, ['organisationId', 'roleId'], ['organisationId', 'id'], { name: 'role_version_role_id_fkey' })
export class RoleVersionEntity extends Fact {
  @Column('uuid')
  roleId!: string;

  @Column('text')
  name!: string;
}
