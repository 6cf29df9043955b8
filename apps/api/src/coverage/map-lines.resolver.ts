import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type ColumnKind, ColumnKindWord } from '../operation/enums.js';
import { Operation } from '../operation/operation.js';
import { CoverageModel } from './coverage.model.js';
import { MapLinesReader } from './map-lines.reader.js';

@Resolver(() => CoverageModel)
export class MapLinesResolver {
  constructor(private readonly reader: MapLinesReader) {}

  @ResolveField('mapLines', () => Int, { complexity: 5, description: 'Cells of the whole map where something is required: so many lines has a file of it.' })
  mapLines(
    @Context('operation') operation: Operation,
    @Parent() { analysis }: CoverageModel,
    @Args('by', { type: () => ColumnKindWord, description: 'What the columns are.' }) by: ColumnKind,
    @Args('teamId', { type: () => ID, nullable: true, description: 'This team and those below it; of none given, all that the reader may see.' }) teamId?: string,
  ): Promise<number> {
    return this.reader.of(operation, analysis, { by, teamId });
  }
}
