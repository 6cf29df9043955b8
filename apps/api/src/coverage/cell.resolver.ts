import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamModel } from '../team/team.model.js';
import { TeamReader } from '../team/team.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { CoverageCellModel } from './cell.model.js';
import { MinimumModel, RequirementModel } from './requirement.model.js';
import { UnitConnection, type UnitModel } from './unit.model.js';
import { UnitReader } from './unit.reader.js';

@Resolver(() => CoverageCellModel)
export class CellResolver {
  constructor(
    private readonly teams: TeamReader,
    private readonly unitReader: UnitReader,
  ) {}

  @ResolveField('team', () => TeamModel, { description: 'The team.' })
  team(@Context('operation') operation: Operation, @Parent() { teamId }: CoverageCellModel): Promise<Plain<TeamModel>> {
    return this.teams.named(operation, teamId);
  }

  @ResolveField('units', () => UnitConnection, { complexity: pageCost, description: 'Its units: met first by grade, then pending, then the rest. Empty for readers of figures only.' })
  units(@Context('operation') operation: Operation, @Parent() { analysis, filter }: CoverageCellModel, @Args() page: PageArguments): Promise<Page<Plain<UnitModel>>> {
    return this.unitReader.page(operation, analysis, { filter, page });
  }
}

@Resolver(() => RequirementModel)
export class RequirementResolver {
  constructor(private readonly topics: TopicReader) {}

  @ResolveField('topic', () => TopicModel, { description: 'What is asked for.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: RequirementModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}

/** Who holds something is evidence of a person: shown to readers who may open that. */
@Resolver(() => MinimumModel)
export class MinimumResolver {
  constructor(
    private readonly topics: TopicReader,
    private readonly persons: PersonReader,
  ) {}

  @ResolveField('topic', () => TopicModel, { description: 'What is asked for.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: MinimumModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }

  @ResolveField('people', () => [PersonModel], { complexity: listCost(5), description: 'Who holds it, as far as this reader may see them; at most 100.' })
  people(@Context('operation') operation: Operation, @Parent() { holderIds }: MinimumModel): Promise<Plain<PersonModel>[]> {
    return this.persons.seen(operation, holderIds.slice(0, 100));
  }
}
