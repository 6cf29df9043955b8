import { Column, Entity, ForeignKey, Index } from 'typeorm';

import { Row } from '../database/row.js';
import { OrganisationEntity } from './organisation.entity.js';
import { PersonEntity } from '../people/person.entity.js';

@Entity('account')
@Index('account_email_key', ['organisationId', 'email'], { unique: true })
@ForeignKey(() => OrganisationEntity, ['organisationId'], ['id'], { name: 'account_organisation_id_fkey' })
@ForeignKey(() => PersonEntity, ['organisationId', 'personId'], ['organisationId', 'id'], { name: 'account_person_id_fkey' })
export class AccountEntity extends Row {
  @Column('text')
  email!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  passwordHash!: string | null;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('timestamp with time zone', { nullable: true })
  disabledAt!: Date | null;

  @Column('timestamp with time zone', { default: () => 'transaction_timestamp()' })
  createdAt!: Date;
}
