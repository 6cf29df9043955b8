import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { mapCost } from '../limits/cost.js';
import { DayScalar } from '../operation/day.scalar.js';
import { InstantScalar } from '../operation/instant.scalar.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { AnalysisReader } from './analysis.reader.js';
import { AmongInput } from './among.args.js';
import { type ComputingModel, CoverageAnswer, CoverageModel, CoverageTotalsModel } from './coverage.model.js';
import { CoverageCellModel } from './cell.model.js';
import { CellReader } from './cell.reader.js';
import { CellArguments, MapArguments } from './map.args.js';
import { CoverageMapModel } from './map.model.js';
import { MapReader } from './map.reader.js';
import { TotalsReader } from './totals.reader.js';

@Resolver(() => CoverageModel)
export class CoverageResolver {
  constructor(
    private readonly analyses: AnalysisReader,
    private readonly totalsReader: TotalsReader,
    private readonly maps: MapReader,
    private readonly cells: CellReader,
  ) {}

  @Query(() => CoverageAnswer, { description: 'The analysis of a day, with what was known at an instant; Computing where it has to be made first.' })
  coverage(
    @Context('operation') operation: Operation,
    @Args('asOf', { type: () => DayScalar, nullable: true, description: 'Looked at the end of this day; today where none is given.' }) asOf?: string,
    @Args('knownAt', { type: () => InstantScalar, nullable: true, description: 'With what was known then; now where none is given.' }) knownAt?: string,
    @Args('among', { type: () => AmongInput, nullable: true, description: 'Only of these people, for HR and leads, and of them only those whom the reader sees by name. Minimums and risks are about teams, and what changed is told of all: they stay as they are.' }) among?: AmongInput,
  ): Promise<Plain<CoverageModel> | Plain<ComputingModel>> {
    return this.analyses.answer(operation, { asOf, knownAt, among });
  }

  @ResolveField('totals', () => CoverageTotalsModel, { description: 'Counts of a team with those below it; of none given, of all that this reader may see.' })
  totals(
    @Context('operation') operation: Operation,
    @Parent() { analysis }: CoverageModel,
    @Args('teamId', { type: () => ID, nullable: true, description: 'The team.' }) teamId?: string,
  ): Promise<Plain<CoverageTotalsModel>> {
    return this.totalsReader.of(operation, analysis, teamId);
  }

  @ResolveField('map', () => CoverageMapModel, { complexity: mapCost, description: 'Teams x columns, a window of at most 100 x 100.' })
  map(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args() window: MapArguments): Promise<Plain<CoverageMapModel>> {
    return this.maps.window(operation, analysis, window);
  }

  @ResolveField('cell', () => CoverageCellModel, { complexity: ({ childComplexity }) => 10 + childComplexity, description: 'One cell of the map, down to its people.' })
  cell(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args() asked: CellArguments): Promise<Plain<CoverageCellModel>> {
    return this.cells.at(operation, analysis, asked);
  }
}
