import { Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('role_version')
@Index('role_version_role_id_idx', ['organisationId', 'roleId'])
export class RoleVersionEntity extends Fact {
  @Column('uuid')
  roleId!: string;

  @Column('text')
  name!: string;
}
