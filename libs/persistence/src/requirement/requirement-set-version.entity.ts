import { Check, Column, Entity, Index } from 'typeorm';

import { Fact } from '../database/fact.js';

@Entity('requirement_set_version')
@Index('requirement_set_version_batch_idx', ['organisationId', 'batchId'], { where: `batch_id IS DISTINCT FROM recorded_by` })
@Index('requirement_set_version_ended_by_idx', ['organisationId', 'endedBy'], { where: `ended_by IS NOT NULL` })
@Index('requirement_set_version_open_key', ['organisationId', 'key'], { unique: true, where: `recorded_to IS NULL` })
@Index('requirement_set_version_recorded_by_idx', ['organisationId', 'recordedBy'])
@Index('requirement_set_version_requirement_set_id_idx', ['organisationId', 'requirementSetId'])
@Index('requirement_set_version_role_id_idx', ['organisationId', 'roleId'])
@Index('requirement_set_version_team_id_idx', ['organisationId', 'teamId'])
@Check('requirement_set_version_check', `(((role_id IS NOT NULL) = (owner_kind = 'role'::text)) AND ((team_id IS NOT NULL) = (owner_kind = 'team'::text)))`)
@Check('requirement_set_version_owner_kind_check', `(owner_kind = ANY (ARRAY['role'::text, 'team'::text, 'organisation'::text]))`)
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
