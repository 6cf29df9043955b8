import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { BatchReader } from '../batch/batch.reader.js';
import { EvidenceModel } from '../evidence/evidence.model.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { MappingHolderModel } from './mapping.model.js';
import { SkillSuggestionModel, TitleConnection, TitleModel, TitlesArguments } from './title.model.js';
import { TitleReader } from './title.reader.js';

@Resolver(() => TitleModel)
export class TitleResolver {
  constructor(private readonly reader: TitleReader) {}

  @Query(() => TitleConnection, { complexity: pageCost, description: 'Titles of what people hold, those first that could move most; for HR.' })
  titles(@Context('operation') operation: Operation, @Args() page: TitlesArguments): Promise<Page<Plain<TitleModel>>> {
    return this.reader.page(operation, page);
  }
}

@Resolver(() => SkillSuggestionModel)
export class SkillSuggestionResolver {
  constructor(
    private readonly topics: TopicReader,
    private readonly batches: BatchReader,
  ) {}

  @ResolveField('topic', () => TopicModel, { description: 'The skill.' })
  topic(@Context('operation') operation: Operation, @Parent() { topicId }: SkillSuggestionModel): Promise<Plain<TopicModel>> {
    return this.topics.byId(operation, topicId);
  }

  @ResolveField('decision', () => BatchModel, { nullable: true, description: 'What decided against it.' })
  decision(@Context('operation') operation: Operation, @Parent() { batchId }: SkillSuggestionModel): Promise<Plain<BatchModel> | null> {
    return this.batches.seen(operation, batchId);
  }
}

@Resolver(() => MappingHolderModel)
export class MappingHolderResolver {
  constructor(
    private readonly persons: PersonReader,
    private readonly evidenceReader: EvidenceReader,
  ) {}

  @ResolveField('person', () => PersonModel, { description: 'Who it is.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: MappingHolderModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('evidence', () => EvidenceModel, { nullable: true, description: 'What the mapping shows of this person.' })
  evidence(@Context('operation') operation: Operation, @Parent() { evidenceId }: MappingHolderModel): Promise<Plain<EvidenceModel> | null> {
    return this.evidenceReader.seen(operation, evidenceId);
  }
}
