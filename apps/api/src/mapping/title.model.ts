import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { SUGGESTION_REASONS, type SuggestionReason } from '@tessera/domain';

import { connectionOf } from '../operation/page-info.model.js';
import { PageArguments } from '../operation/page.args.js';
import { wordsOf } from '../operation/words.js';

export const SuggestionReasonWord = wordsOf('SuggestionReason', SUGGESTION_REASONS, 'Why a title may speak of a skill.', {
  'aligned-code': 'Its credentials name the code of the skill.',
  'aligned-name': 'Its credentials name the skill.',
  titled: 'The title holds the name of the skill.',
});

@ObjectType('SkillSuggestion', { description: 'A skill that a title may speak of; never applied by itself.' })
export class SkillSuggestionModel {
  @Field(() => SuggestionReasonWord, { description: 'Why.' })
  reason!: SuggestionReason;

  @Field({ description: 'What was found, as it is written.' })
  said!: string;

  @Field({ description: 'True where it was decided against; it can be taken up again.' })
  rejected!: boolean;

  topicId!: string;
  batchId!: string | null;
}

@ObjectType('TitleCombination', { description: 'A mapping that speaks of a title together with others only.' })
export class TitleCombinationModel {
  @Field(() => ID, { description: 'The mapping.' })
  mappingId!: string;

  @Field(() => [String], { description: 'The other titles that it needs.' })
  others!: string[];
}

export const TITLE_STANDINGS = ['mapped', 'together', 'unmapped'] as const;
export type TitleStanding = (typeof TITLE_STANDINGS)[number];
export const TitleStandingWord = wordsOf('TitleStanding', TITLE_STANDINGS, 'What mappings in force say of a title.', {
  mapped: 'It speaks of a skill by itself.',
  together: 'It speaks of a skill together with other titles only; who holds nothing else has shown nothing.',
  unmapped: 'It speaks of nothing.',
});

export const TITLE_KINDS = ['credential', 'program'] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];
export const TitleKindWord = wordsOf('TitleKind', TITLE_KINDS, 'What has a title.');

@ObjectType('Title', { description: 'A title of credentials of one issuer, or of a program.' })
export class TitleModel {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => TitleKindWord, { description: 'What has it.' })
  kind!: TitleKind;

  @Field({ description: 'As it is written.' })
  title!: string;

  @Field({ description: 'Name of the issuer or provider.' })
  issuer!: string;

  @Field({ description: 'DID, address or name by which the issuer or provider is known.' })
  issuerKey!: string;

  @Field(() => ID, { nullable: true, description: 'The issuer; null for programs.' })
  issuerId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The program; null for credentials.' })
  programId!: string | null;

  @Field(() => Int, { description: 'Distinct people who hold a credential, or have completed a program, of this title.' })
  people!: number;

  @Field(() => Int, { description: 'Of these, people of whom a skill is asked that they do not meet and that is suggested for it.' })
  lacking!: number;

  @Field(() => TitleStandingWord, { description: 'What mappings in force say of it.' })
  standing!: TitleStanding;

  @Field(() => [TitleCombinationModel], { description: 'The mappings in force that speak of it together with others.' })
  combinations!: TitleCombinationModel[];

  @Field(() => [SkillSuggestionModel], { description: 'Skills that it may speak of, the best reason first.' })
  suggestions!: SkillSuggestionModel[];

  /** Units that are not met and that a mapping to what is suggested could meet. */
  units!: number;
  /** Since when somebody holds it. */
  since!: Date;
}

export const TitleConnection = connectionOf('Title', () => TitleModel);

@ArgsType()
export class TitlesArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Part of a title or of an issuer.' })
  search: string | null = null;

  @Field(() => String, { nullable: true, description: 'Of the issuer or provider that is known by this.' })
  issuer: string | null = null;

  @Field(() => TitleStandingWord, { nullable: true, description: 'What mappings in force say of it; any where left out.' })
  standing: TitleStanding | null = null;
}
