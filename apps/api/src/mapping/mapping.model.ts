import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('MappingRef', { description: 'The rule by which a program or credential speaks of a skill at a level.' })
export class MappingRefModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Issuer or provider that it is about.' })
  issuer!: string | null;

  @Field({ description: 'Title of the program or achievement.' })
  title!: string;

  @Field(() => Int, { description: 'Level that it shows, 1 to 5.' })
  level!: number;

  @Field({ description: 'The assessment behind it: reviewed-work, exam, quiz or none; none caps what it shows at activity.' })
  assessment!: string;

  topicId!: string;
}
