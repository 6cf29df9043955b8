import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('Team', { description: 'A team; its figures include the teams below it.' })
export class TeamModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field({ description: 'Names from the root to the team.' })
  path!: string;

  @Field(() => ID, { nullable: true, description: 'The team above it, where this reader may see that.' })
  parentId!: string | null;

  @Field(() => Int, { description: 'How many teams stand above it.' })
  depth!: number;
}
