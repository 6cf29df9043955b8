import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Fact } from '../database/fact.js';
import { OrganisationEntity } from '../organisation/organisation.entity.js';
import { RequirementSetEntity } from './requirement-set.entity.js';
import { RoleEntity } from '../role/role.entity.js';
import { TeamEntity } from '../people/team.entity.js';

@Entity('requirement_set_version')
@Index('requirement_set_version_batch_idx', ['organisationId', 'batchId'])
@Index('requirement_set_version_ended_by_idx', ['organisationId', 'endedBy'])
@Index('requirement_set_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('requirement_set_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('requirement_set_version_requirement_set_id_idx', ['organisationId', 'requirementSetId'])
@Index('requirement_set_version_role_id_idx', ['organisationId', 'roleId'])
@Index('requirement_set_version_team_id_idx', ['organisationId', 'teamId'])
@Check('requirement_set_version_check', `(((role_id IS NOT NULL) = (owner_kind = 'role'::text)) AND ((team_id IS NOT NULL) = (owner_kind = 'team'::text)))`)
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'requirement_set_version_organisation_id_fkey' })
@Check('requirement_set_version_owner_kind_check', `(owner_kind = ANY (ARRAY['role'::text, 'team'::text, 'organisation'::text]))`)
@ForeignKey(() => RequirementSetEntity, ['organisationId', 'requirementSetId'], ['organisationId', 'id'], { name: 'requirement_set_version_requirement_set_id_fkey' })
@ForeignKey(() => RoleEntity, ['organisationId', 'roleId'], ['organisationId', 'id'], { name: 'requirement_set_version_role_id_fkey' })
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'requirement_set_version_team_id_fkey' })
export class RequirementSetVersionEntity extends Fact {
  @Column('uuid')
  requirementSetId!: string;

  @Column('text')
  ownerKind!: string;

  @Column('uuid', { nullable: true })
  roleId!: string | null;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('date')
  effectiveOn!: string;
}
