import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { DecidingReader } from '../batch/deciding.reader.js';
import { listCost, pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import { PageArguments } from '../operation/page.args.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { DecideMappingInput, DecideSuggestionInput, EndMappingInput, MappingsArguments } from './mapping.args.js';
import { MappingDesk } from './mapping.desk.js';
import { MappingHolderReader } from './mapping-holder.reader.js';
import { MappingConnection, MappingHolderConnection, type MappingHolderModel, MappingLoadModel, MappingModel, MappingProgressModel, MappingRefModel } from './mapping.model.js';
import { MappingReader } from './mapping.reader.js';

@Resolver(() => MappingRefModel)
export class MappingRefResolver {
  constructor(private readonly topics: TopicReader) {}

  @ResolveField('topic', () => TopicModel, { description: 'What it shows.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: MappingRefModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }
}

@Resolver(() => MappingModel)
export class MappingResolver {
  constructor(
    private readonly reader: MappingReader,
    private readonly desk: MappingDesk,
  ) {}

  @Query(() => MappingConnection, { complexity: pageCost, description: 'Mappings in force, by title; for HR.' })
  mappings(@Context('operation') operation: Operation, @Args() page: MappingsArguments): Promise<Page<Plain<MappingModel>>> {
    return this.reader.page(operation, page);
  }

  @Query(() => MappingModel, { description: 'One mapping as it stands now, by the id of any of its versions; for HR.' })
  mapping(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Plain<MappingModel>> {
    return this.reader.current(operation, id);
  }

  @Mutation(() => BatchModel, { description: 'Propose what certain titles speak of: answers a decision to be looked at and committed.' })
  decideMapping(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: DecideMappingInput): Promise<Plain<BatchModel>> {
    return this.desk.decide(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose to end a mapping: answers a decision to be looked at and committed.' })
  endMapping(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: EndMappingInput): Promise<Plain<BatchModel>> {
    return this.desk.end(operation, input);
  }

  @Mutation(() => BatchModel, { description: 'Propose to reject a suggestion, or to take it up again: answers a decision to be looked at and committed.' })
  decideSuggestion(@Context('operation') operation: Operation, @Args('input', { description: 'The decision.' }) input: DecideSuggestionInput): Promise<Plain<BatchModel>> {
    return this.desk.suggestion(operation, input);
  }
}

/** What hangs on a mapping. */
@Resolver(() => MappingModel)
export class MappingEdgesResolver {
  constructor(
    private readonly reader: MappingReader,
    private readonly holderReader: MappingHolderReader,
    private readonly topics: TopicReader,
    private readonly deciding: DecidingReader,
  ) {}

  @ResolveField('topic', () => TopicModel, { description: 'What it shows.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: MappingModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }

  @ResolveField('load', () => MappingLoadModel, { description: 'What it carries, of the people whom this reader may see.' })
  load(@Context('operation') operation: Operation, @Parent() { id }: MappingModel): Promise<Plain<MappingLoadModel>> {
    return this.reader.load(operation, id);
  }

  @ResolveField('progress', () => [MappingProgressModel], { complexity: listCost(3), description: 'How many people hold all of its titles, all but one, and so on; empty where it has one title.' })
  progress(@Context('operation') operation: Operation, @Parent() mapping: MappingModel): Promise<Plain<MappingProgressModel>[]> {
    return this.holderReader.progress(operation, mapping);
  }

  @ResolveField('holders', () => MappingHolderConnection, { complexity: pageCost, description: 'Who holds which of its titles, those who hold most first.' })
  holders(@Context('operation') operation: Operation, @Parent() mapping: MappingModel, @Args() page: PageArguments): Promise<Page<Plain<MappingHolderModel>>> {
    return this.holderReader.page(operation, mapping, page);
  }

  @ResolveField('decisions', () => [BatchModel], { complexity: listCost(5), description: 'The decisions and files that said so, and those that were undone, the newest first; at most 20.' })
  decisions(@Context('operation') operation: Operation, @Parent() { key }: MappingModel): Promise<Plain<BatchModel>[]> {
    return this.deciding.of(operation, { table: 'mapping', key, kinds: ['mappings', 'programs'] });
  }
}
