import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';

import { DayScalar } from '../operation/day.scalar.js';
import { PageArguments } from '../operation/page.args.js';
import { type Assessment, AssessmentWord } from './mapping.model.js';

@ArgsType()
export class MappingsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Part of a title, of an issuer or of a skill.' })
  search: string | null = null;
}

@InputType('TitlesInput', { description: 'Titles of one issuer or provider; several are meant all together.' })
export class TitlesInput {
  @Field({ description: 'DID, address or name by which the issuer or provider is known.' })
  issuer!: string;

  @Field(() => [String], { description: 'One to ten titles.' })
  titles!: string[];

  @Field({ description: 'True: the mapping that the program of this one title has of its own.' })
  ofProgram!: boolean;
}

@InputType('DecideMappingInput', { description: 'What certain titles speak of.' })
export class DecideMappingInput {
  @Field(() => TitlesInput, { description: 'The titles.' })
  of!: TitlesInput;

  @Field(() => ID, { description: 'The skill.' })
  topicId!: string;

  @Field(() => Int, { description: 'The level, 1 to 5.' })
  level!: number;

  @Field(() => AssessmentWord, { description: 'The assessment behind it.' })
  assessment!: Assessment;

  @Field(() => DayScalar, { nullable: true, description: 'Of what was issued or completed from this day on.' })
  fromOn: string | null = null;

  @Field(() => DayScalar, { nullable: true, description: 'Of what was issued or completed up to this day.' })
  toOn: string | null = null;

  @Field(() => ID, { nullable: true, description: 'The mapping that it takes the place of.' })
  replaces: string | null = null;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}

@InputType('EndMappingInput', { description: 'That a mapping speaks of nothing any more.' })
export class EndMappingInput {
  @Field(() => ID, { description: 'The mapping.' })
  mappingId!: string;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}

@InputType('DecideSuggestionInput', { description: 'What becomes of a suggestion that is not followed.' })
export class DecideSuggestionInput {
  @Field(() => TitlesInput, { description: 'The title.' })
  of!: TitlesInput;

  @Field(() => ID, { description: 'The skill that was suggested.' })
  topicId!: string;

  @Field({ description: 'True: it is not suggested again. False: it is taken up again.' })
  reject!: boolean;

  @Field({ description: 'Why; kept with the decision.' })
  reason!: string;
}
