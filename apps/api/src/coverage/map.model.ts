import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { type TopicKind, TopicKindWord } from '../operation/enums.js';
import { NumbersScalar } from '../operation/numbers.scalar.js';
import { CoverageTotalsModel } from './coverage.model.js';

@ObjectType('MapTeam', { description: 'A row of the map.' })
export class MapTeamModel {
  @Field(() => ID, { description: 'Id of the team.' })
  id!: string;

  @Field({ description: 'Name of the team.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The row it folds into; null at the top of what this reader sees.' })
  parentId!: string | null;

  @Field(() => Int, { description: 'How many rows it folds into.' })
  depth!: number;

  @Field({ description: 'Whether rows fold into it.' })
  hasChildren!: boolean;

  @Field(() => CoverageTotalsModel, { description: 'Counts over all its columns.' })
  totals!: CoverageTotalsModel;
}

@ObjectType('MapColumn', { description: 'A column of the map.' })
export class MapColumnModel {
  @Field(() => ID, { description: 'Id of the skill, set of credentials, or role.' })
  id!: string;

  @Field({ description: 'Its name.' })
  name!: string;

  @Field(() => TopicKindWord, { nullable: true, description: 'Skill or credential; null for a role.' })
  kind!: TopicKind | null;
}

@ObjectType('CoverageMap', {
  description: 'A window of teams x columns. The lists run row by row: the cell of team t and column c is entry t * columns.length + c. -1 where suppressed; required 0 where nothing is required.',
})
export class CoverageMapModel {
  @Field(() => [MapTeamModel], { description: 'The rows of the window, a team before those below it.' })
  teams!: MapTeamModel[];

  @Field(() => [MapColumnModel], { description: 'The columns of the window: highest weight first, then most required.' })
  columns!: MapColumnModel[];

  @Field(() => Int, { description: 'Rows there are.' })
  teamCount!: number;

  @Field(() => Int, { description: 'Columns there are.' })
  columnCount!: number;

  @Field(() => NumbersScalar, { description: 'Units required.' })
  required!: number[];

  @Field(() => NumbersScalar, { description: 'Units met.' })
  met!: number[];

  @Field(() => NumbersScalar, { description: 'Units met and proven.' })
  proven!: number[];

  @Field(() => NumbersScalar, { description: 'Units that wait for one decision.' })
  pending!: number[];

  @Field(() => NumbersScalar, { description: '1 where one person alone holds what is important here, else 0.' })
  hangsOnOne!: number[];
}
