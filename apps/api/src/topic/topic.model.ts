import { Field, ID, ObjectType } from '@nestjs/graphql';

import { type TopicKind, TopicKindWord } from '../operation/enums.js';

@ObjectType('Topic', { description: 'What a requirement asks for and evidence speaks of: a skill, or a set of named credentials of which any one will do.' })
export class TopicModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field({ description: 'Its name; of several credentials all names, with "or" between.' })
  name!: string;

  @Field(() => TopicKindWord, { description: 'Skill or credential.' })
  kind!: TopicKind;
}
