import { Context, Resolver, Subscription } from '@nestjs/graphql';

import type { Plain } from '../operation/plain.js';
import type { SessionToken } from '../session/token.js';
import { JobModel } from './job.model.js';
import { JobStream } from './job-stream.js';

@Resolver(() => JobModel)
export class JobProgressResolver {
  constructor(private readonly stream: JobStream) {}

  @Subscription(() => JobModel, { resolve: (job: Plain<JobModel>) => job, description: 'Every change of a job of this organisation that the reader may know of.' })
  jobProgress(@Context('token') token: SessionToken): AsyncIterableIterator<Plain<JobModel>> {
    return this.stream.open(token);
  }
}
