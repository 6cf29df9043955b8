import { Check, Column, Index } from 'typeorm';

import { FactEntity } from '../database/fact-entity.js';
import { Fact } from '../database/fact.js';

@FactEntity('requirement_set_version')
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
