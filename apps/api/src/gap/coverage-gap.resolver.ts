import { Args, Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CoverageModel } from '../coverage/coverage.model.js';
import { type UnitModel, UnitConnection } from '../coverage/unit.model.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { GapsArguments, MetUnitsArguments } from './gap.args.js';
import { CoverageChangeModel, MonthCountModel, RiskModel, TeamMatrixModel } from './gap.model.js';
import { FigureReader } from './figure.reader.js';
import { GapReader } from './gap.reader.js';
import { MatrixReader } from './matrix.reader.js';

@Resolver(() => CoverageModel)
export class CoverageGapResolver {
  constructor(
    private readonly figures: FigureReader,
    private readonly gapReader: GapReader,
    private readonly matrices: MatrixReader,
  ) {}

  @ResolveField('atRisk', () => [RiskModel], { complexity: pageCost, description: 'The requirements most at risk in what this reader sees, worst first.' })
  atRisk(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args('first', { type: () => Int, description: 'How many, 1 to 100.' }) first: number): Promise<Plain<RiskModel>[]> {
    return this.figures.risks(operation, analysis, first);
  }

  @ResolveField('expiring', () => [MonthCountModel], { description: 'What ends in each of the next twelve months.' })
  expiring(
    @Context('operation') operation: Operation,
    @Parent() { analysis }: CoverageModel,
    @Args('teamId', { type: () => ID, nullable: true, description: 'The team, with those below it, for HR and leads; all that the reader sees where none is given.' }) teamId?: string,
  ): Promise<Plain<MonthCountModel>[]> {
    return this.figures.expiring(operation, analysis, teamId ?? null);
  }

  @ResolveField('change', () => CoverageChangeModel, { nullable: true, description: 'Since one month before; null where that is not known, or not for this reader.' })
  change(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel): Promise<Plain<CoverageChangeModel> | null> {
    return this.figures.change(operation, analysis);
  }

  @ResolveField('gaps', () => UnitConnection, { complexity: pageCost, description: 'Units that are not met, worst first, of people whom this reader sees by name.' })
  gaps(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args() asked: GapsArguments): Promise<Page<Plain<UnitModel>>> {
    return this.gapReader.page(operation, analysis, asked);
  }

  @ResolveField('metUnits', () => UnitConnection, { complexity: pageCost, description: 'Units that are met, the strongest witness first, of people whom this reader sees by name.' })
  metUnits(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args() asked: MetUnitsArguments): Promise<Page<Plain<UnitModel>>> {
    return this.gapReader.met(operation, analysis, asked);
  }

  @ResolveField('teamMatrix', () => TeamMatrixModel, { complexity: ({ childComplexity }) => 20 + childComplexity, description: 'People x what is required of them, for HR and leads.' })
  teamMatrix(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args('teamId', { type: () => ID, description: 'The team, with those below it.' }) teamId: string): Promise<Plain<TeamMatrixModel>> {
    return this.matrices.of(operation, analysis, teamId);
  }
}
