import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { LearningConnection, type LearningRecordModel } from '../learning/learning.model.js';
import { LearningReader } from '../learning/learning.reader.js';
import { listCost, pageCost } from '../limits/cost.js';
import { MappingRefModel } from '../mapping/mapping.model.js';
import { MappingReader } from '../mapping/mapping.reader.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { LedgerReader } from './ledger.reader.js';
import { LedgerModel, ProgramConnection, ProgramModel } from './program.model.js';
import { ProgramReader } from './program.reader.js';
import { ProgramsArguments } from './programs.args.js';

@Resolver(() => ProgramModel)
export class ProgramResolver {
  constructor(
    private readonly reader: ProgramReader,
    private readonly ledgers: LedgerReader,
    private readonly mappings: MappingReader,
    private readonly learningReader: LearningReader,
  ) {}

  @Query(() => ProgramConnection, { complexity: pageCost, description: 'Programs by title.' })
  programs(@Context('operation') operation: Operation, @Args() filter: ProgramsArguments): Promise<Page<Plain<ProgramModel>>> {
    return this.reader.page(operation, filter);
  }

  @Query(() => ProgramModel, { description: 'One program.' })
  program(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<ProgramModel>> {
    return this.reader.byId(operation, id);
  }

  @ResolveField('teaches', () => [MappingRefModel], { complexity: listCost(3), description: 'What it shows when it is completed.' })
  teaches(@Context('operation') operation: Operation, @Parent() { id }: ProgramModel): Promise<readonly Plain<MappingRefModel>[]> {
    return this.mappings.ofProgram(operation, id);
  }

  @ResolveField('ledger', () => LedgerModel, { description: 'Cost and what was closed, over the people whom this reader may know of.' })
  ledger(@Context('operation') operation: Operation, @Parent() { id }: ProgramModel): Promise<Plain<LedgerModel>> {
    return this.ledgers.of(operation, id);
  }

  @ResolveField('learning', () => LearningConnection, { complexity: pageCost, description: 'Enrolments and completions, newest first.' })
  learning(@Context('operation') operation: Operation, @Parent() { id }: ProgramModel, @Args() page: PageArguments): Promise<Page<Plain<LearningRecordModel>>> {
    return this.learningReader.page(operation, { programId: id }, page);
  }
}
