import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';
import { RoleEntity } from './role.entity.js';

@Entity('post')
@Index('post_batch_idx', ['organisationId', 'batchId'])
@Index('post_ended_by_idx', ['organisationId', 'endedBy'])
@Index('post_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('post_person_id_idx', ['organisationId', 'personId'])
@Index('post_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('post_role_id_idx', ['organisationId', 'roleId'])
@Check('post_check', `((to_on IS NULL) OR (from_on IS NULL) OR (to_on >= from_on))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'post_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'post_person_id_fkey' })
@ForeignKey(() => RoleEntity, ['organisationId', 'roleId'], ['organisationId', 'id'], { name: 'post_role_id_fkey' })
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
