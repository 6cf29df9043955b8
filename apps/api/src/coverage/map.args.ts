import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

import { type ColumnKind, ColumnKindWord } from '../operation/enums.js';

@ArgsType()
export class MapArguments {
  @Field(() => ColumnKindWord, { description: 'What the columns are.' })
  by!: ColumnKind;

  @Field(() => Int, { description: 'Rows to skip.' })
  teamsFrom!: number;

  @Field(() => Int, { description: 'Rows of the window, 1 to 100.' })
  teams!: number;

  @Field(() => Int, { description: 'Columns to skip.' })
  columnsFrom!: number;

  @Field(() => Int, { description: 'Columns of the window, 1 to 100.' })
  columns!: number;

  @Field(() => ID, { nullable: true, description: 'This team and those below it; of none given, all that the reader may see.' })
  teamId: string | null = null;
}

@ArgsType()
export class CellArguments {
  @Field(() => ID, { description: 'The team, with those below it.' })
  teamId!: string;

  @Field(() => ID, { description: 'The column.' })
  columnId!: string;

  @Field(() => ColumnKindWord, { description: 'What the column is.' })
  by!: ColumnKind;
}
