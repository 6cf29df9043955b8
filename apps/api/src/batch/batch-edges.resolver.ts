import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { JobModel } from '../job/job.model.js';
import { JobReader } from '../job/job.reader.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { TeamModel } from '../team/team.model.js';
import { TeamReader } from '../team/team.reader.js';
import { BatchEffectModel, BatchModel, FactChangeModel, type FileFindingModel, FindingConnection, TeamEffectModel } from './batch.model.js';
import { changesInWords } from './changes-in-words.js';
import { BatchReader } from './batch.reader.js';
import { EffectReader } from './effect.reader.js';

@Resolver(() => BatchModel)
export class BatchEdgesResolver {
  constructor(
    private readonly reader: BatchReader,
    private readonly jobs: JobReader,
    private readonly effects: EffectReader,
  ) {}

  @ResolveField('findings', () => FindingConnection, { complexity: pageCost, description: 'What is to be said of its rows, in the order of the file.' })
  findings(@Context('operation') operation: Operation, @Parent() { id }: BatchModel, @Args() page: PageArguments): Promise<Page<Plain<FileFindingModel>>> {
    return this.reader.findings(operation, id, page);
  }

  @ResolveField('job', () => JobModel, { nullable: true, description: 'The newest job that works on it.' })
  job(@Context('operation') operation: Operation, @Parent() { id }: BatchModel): Promise<Plain<JobModel> | null> {
    return this.jobs.newestOfBatch(operation, id);
  }

  @ResolveField('changes', () => [FactChangeModel], { complexity: listCost(10), description: 'What a decision changes of what was known, field by field, at most 100; empty for files.' })
  changes(@Parent() { storedChanges }: BatchModel): Plain<FactChangeModel>[] {
    return changesInWords(storedChanges ?? []);
  }

  @ResolveField('effect', () => BatchEffectModel, { nullable: true, complexity: listCost(10), description: 'What it does to coverage, once that is known.' })
  effect(@Context('operation') operation: Operation, @Parent() { storedEffect }: BatchModel): Promise<Plain<BatchEffectModel> | null> {
    return this.effects.of(operation, storedEffect);
  }
}

@Resolver(() => TeamEffectModel)
export class TeamEffectResolver {
  constructor(private readonly teams: TeamReader) {}

  @ResolveField('team', () => TeamModel, { description: 'The team.' })
  team(@Context('operation') operation: Operation, @Parent() { teamId }: TeamEffectModel): Promise<Plain<TeamModel>> {
    return this.teams.named(operation, teamId);
  }
}
