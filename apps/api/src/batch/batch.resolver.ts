import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { BatchDesk } from './batch.desk.js';
import { BatchConnection, BatchModel } from './batch.model.js';
import { BatchReader } from './batch.reader.js';

const ID_OF = { type: () => ID, description: 'Its id.' };

@Resolver(() => BatchModel)
export class BatchResolver {
  constructor(
    private readonly reader: BatchReader,
    private readonly desk: BatchDesk,
  ) {}

  @Query(() => BatchConnection, { complexity: pageCost, description: 'Files, newest first, for HR of the whole organisation and for L&D.' })
  batches(@Context('operation') operation: Operation, @Args() page: PageArguments): Promise<Page<Plain<BatchModel>>> {
    return this.reader.page(operation, 'file', page);
  }

  @Query(() => BatchConnection, { complexity: pageCost, description: 'What was decided on screen, newest first: all of it for HR of the whole organisation, for others what they decided themselves.' })
  decisions(@Context('operation') operation: Operation, @Args() page: PageArguments): Promise<Page<Plain<BatchModel>>> {
    return this.reader.page(operation, 'screen', page);
  }

  @Query(() => BatchModel, { description: 'One file or decision.' })
  batch(@Context('operation') operation: Operation, @Args('id', ID_OF) id: string): Promise<Plain<BatchModel>> {
    return this.reader.byId(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Take in a file or decision that was previewed; a job does it, in one transaction.' })
  commitBatch(@Context('operation') operation: Operation, @Args('id', ID_OF) id: string): Promise<Plain<BatchModel>> {
    return this.desk.commit(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Take a committed file or decision back; a job does it, in one transaction.' })
  undoBatch(@Context('operation') operation: Operation, @Args('id', ID_OF) id: string): Promise<Plain<BatchModel>> {
    return this.desk.undo(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Look again at what a file or decision would do, as things are now.' })
  lookAgain(@Context('operation') operation: Operation, @Args('id', ID_OF) id: string): Promise<Plain<BatchModel>> {
    return this.desk.lookAgain(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Give up a file or decision that was not committed.' })
  discardBatch(@Context('operation') operation: Operation, @Args('id', ID_OF) id: string): Promise<Plain<BatchModel>> {
    return this.desk.discard(operation, id);
  }
}
