import { Field, ID, ObjectType } from '@nestjs/graphql';

import { ActingRoleWord } from '../operation/enums.js';
import type { ActingRole } from '../operation/viewer.js';

@ObjectType('Account', { description: 'What a person signs in with.' })
export class AccountModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Name of its owner.' })
  name!: string;

  @Field({ description: 'E-mail address it signs in with.' })
  email!: string;
}

@ObjectType('Session', { description: 'Who is signed in, and in which role they act.' })
export class SessionModel {
  @Field(() => AccountModel, { description: 'The account.' })
  account!: AccountModel;

  @Field(() => ActingRoleWord, { description: 'The role acted in now.' })
  actingRole!: ActingRole;

  @Field(() => [ActingRoleWord], { description: 'The roles one can act in.' })
  roles!: ActingRole[];

  @Field(() => ID, { nullable: true, description: 'The person this account belongs to, if known as one.' })
  personId!: string | null;

  @Field(() => [ID], { description: 'Teams led now; those below them are led with them.' })
  ledTeamIds!: string[];

  @Field({ description: 'HR of the whole organisation, who decide what concerns everybody.' })
  decidesForAll!: boolean;
}
