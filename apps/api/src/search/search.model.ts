import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('SearchHit', { description: 'Something whose name fits.' })
export class SearchHitModel {
  @Field({ description: 'person, team, skill, role, program or credential.' })
  kind!: string;

  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What tells it from others of the same name.' })
  detail!: string | null;
}
