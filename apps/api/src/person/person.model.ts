import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('RoleRef', { description: 'A role that a person holds a post of.' })
export class RoleRefModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;
}

@ObjectType('Person', { description: 'An employee.' })
export class PersonModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'The name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where the person works.' })
  location!: string | null;

  @Field(() => String, { nullable: true, description: 'Job family.' })
  jobFamily!: string | null;

  @Field(() => String, { nullable: true, description: 'Cost centre.' })
  costCentre!: string | null;
}
