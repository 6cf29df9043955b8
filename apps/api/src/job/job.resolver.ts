import { Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { JobModel } from './job.model.js';
import { JobReader } from './job.reader.js';

@Resolver(() => JobModel)
export class JobResolver {
  constructor(private readonly reader: JobReader) {}

  @Query(() => [JobModel], { complexity: listCost(10), description: 'What runs or waits in this organisation, as far as the reader may know of it.' })
  jobs(@Context('operation') operation: Operation): Promise<Plain<JobModel>[]> {
    return this.reader.open(operation);
  }

  @Mutation(() => JobModel, { description: 'Analyse today anew.' })
  analyse(@Context('operation') operation: Operation): Promise<Plain<JobModel>> {
    return this.reader.analyse(operation);
  }
}
