import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { AccountEntity } from './account.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { TeamEntity } from '../people/team.entity.js';

@Entity('account_role')
@Index('account_role_account_id_idx', ['organisationId', 'accountId'])
@Index('account_role_once_key', { synchronize: false })
@ForeignKey(() => AccountEntity, ['organisationId', 'accountId'], ['organisationId', 'id'], { name: 'account_role_account_id_fkey' })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'account_role_organisation_id_fkey' })
@Check('account_role_role_check', `(role = ANY (ARRAY['admin'::text, 'hr'::text, 'lead'::text, 'learning'::text, 'employee'::text]))`)
@ForeignKey(() => TeamEntity, ['organisationId', 'teamId'], ['organisationId', 'id'], { name: 'account_role_team_id_fkey' })
export class AccountRoleEntity extends Row {
  @Column('uuid')
  accountId!: string;

  @Column('text')
  role!: string;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  givenAt!: Date;
}
