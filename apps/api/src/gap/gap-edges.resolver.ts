import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { CoverageModel } from '../coverage/coverage.model.js';
import { MinimumReader } from '../coverage/minimum.reader.js';
import { MinimumConnection, type MinimumModel } from '../coverage/requirement.model.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamModel } from '../team/team.model.js';
import { TeamReader } from '../team/team.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { TeamPageArguments } from './gap.args.js';
import { RiskModel, TeamMatrixModel } from './gap.model.js';

@Resolver(() => CoverageModel)
export class CoverageMinimumResolver {
  constructor(private readonly minimumReader: MinimumReader) {}

  @ResolveField('minimums', () => MinimumConnection, { complexity: pageCost, description: 'Minimums of what this reader sees: broken first, then the heaviest.' })
  minimums(@Context('operation') operation: Operation, @Parent() { analysis }: CoverageModel, @Args() { teamId, ...page }: TeamPageArguments): Promise<Page<Plain<MinimumModel>>> {
    return this.minimumReader.page(operation, analysis, { filter: { teamId }, page });
  }
}

@Resolver(() => RiskModel)
export class RiskResolver {
  constructor(
    private readonly teams: TeamReader,
    private readonly topics: TopicReader,
  ) {}

  @ResolveField('team', () => TeamModel, { description: 'Where.' })
  team(@Context('operation') operation: Operation, @Parent() { teamId }: RiskModel): Promise<Plain<TeamModel>> {
    return this.teams.named(operation, teamId);
  }

  @ResolveField('topic', () => TopicModel, { description: 'What.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: RiskModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}

@Resolver(() => TeamMatrixModel)
export class MatrixResolver {
  constructor(
    private readonly teams: TeamReader,
    private readonly persons: PersonReader,
    private readonly topicReader: TopicReader,
  ) {}

  @ResolveField('team', () => TeamModel, { description: 'The team.' })
  team(@Context('operation') operation: Operation, @Parent() { teamId }: TeamMatrixModel): Promise<Plain<TeamModel>> {
    return this.teams.named(operation, teamId);
  }

  @ResolveField('people', () => [PersonModel], { complexity: listCost(50), description: 'The rows, by name.' })
  people(@Context('operation') operation: Operation, @Parent() { personIds }: TeamMatrixModel): Promise<Plain<PersonModel>[]> {
    return this.persons.seen(operation, personIds);
  }

  @ResolveField('topics', () => [TopicModel], { complexity: listCost(20), description: 'The columns: heaviest first.' })
  topics(@Context('operation') operation: Operation, @Parent() { topicIds }: TeamMatrixModel): Promise<Plain<TopicModel>[]> {
    return this.topicReader.byIds(operation, topicIds);
  }
}
