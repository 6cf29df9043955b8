import { Field, Int, ObjectType } from '@nestjs/graphql';

import { wordsOf } from '../operation/words.js';
import { TABLES, type TableName } from './table-export.js';

export const ExportTableWord = wordsOf('ExportTable', TABLES, 'What goes out as a file.', {
  coverage: 'The coverage map, a line for each cell where something is required.',
  team: 'The matrix of a team.',
  gaps: 'Units that are not met.',
  met: 'Units that are met.',
  cell: 'Everybody in a cell of the map.',
});

@ObjectType('ExportRoom', { description: 'How large the files of a table may become.' })
export class ExportRoomModel {
  @Field(() => ExportTableWord, { description: 'Of what.' })
  table!: TableName;

  @Field(() => Int, { nullable: true, description: 'Lines that a file takes; null where it takes all there are.' })
  lines!: number | null;

  @Field(() => Int, { description: 'Lines that a workbook takes.' })
  workbookLines!: number;
}
