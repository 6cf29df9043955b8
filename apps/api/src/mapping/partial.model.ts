import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PartialMapping', { description: 'A mapping of several titles of which a person holds some, and not all.' })
export class PartialMappingModel {
  @Field(() => ID, { description: 'The mapping.' })
  mappingId!: string;

  @Field(() => [String], { description: 'Titles held.' })
  held!: string[];

  @Field(() => [String], { description: 'Titles that are missing: with them it counts.' })
  missing!: string[];

  @Field(() => Int, { description: 'The level that they show all together, 1 to 5.' })
  level!: number;

  topicId!: string;
}
