import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { type UnitModel, UnitConnection } from '../coverage/unit.model.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { ProgramModel } from '../program/program.model.js';
import { ClosedReader } from './closed.reader.js';

@Resolver(() => ProgramModel)
export class ProgramClosedResolver {
  constructor(private readonly reader: ClosedReader) {}

  @ResolveField('closed', () => UnitConnection, { complexity: pageCost, description: 'Units met by a completion of it, of people whom this reader sees by name.' })
  closed(@Context('operation') operation: Operation, @Parent() { id }: ProgramModel, @Args() page: PageArguments): Promise<Page<Plain<UnitModel>>> {
    return this.reader.page(operation, id, page);
  }
}
