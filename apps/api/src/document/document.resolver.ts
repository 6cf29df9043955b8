import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';

import { BatchModel } from '../batch/batch.model.js';
import { pageCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Page } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { TopicModel } from '../topic/topic.model.js';
import { DocumentDesk } from './document.desk.js';
import { CheckDocumentInput, DocumentConnection, DocumentModel } from './document.model.js';
import { type Document, DocumentReader } from './document.reader.js';
import { DocumentsArguments } from './documents.args.js';

@Resolver(() => DocumentModel)
export class DocumentResolver {
  constructor(
    private readonly reader: DocumentReader,
    private readonly desk: DocumentDesk,
  ) {}

  @Query(() => DocumentConnection, { complexity: pageCost, description: 'Certificates of the people whom this reader sees, the oldest first.' })
  documents(@Context('operation') operation: Operation, @Args() filter: DocumentsArguments): Promise<Page<Document>> {
    return this.reader.page(operation, filter);
  }

  @Query(() => DocumentModel, { description: 'One certificate.' })
  document(@Context('operation') operation: Operation, @Args('id', { type: () => ID, description: 'Its id.' }) id: string): Promise<Document> {
    return this.reader.byId(operation, id);
  }

  @Query(() => [TopicModel], { complexity: pageCost, description: 'Skills and named credentials that a certificate may show, by name.' })
  documentTopics(
    @Context('operation') operation: Operation,
    @Args('first', { type: () => Int, description: 'How many, 1 to 100.' }) first: number,
    @Args('text', { type: () => String, nullable: true, description: 'Part of a name.' }) text: string | null = null,
  ): Promise<Plain<TopicModel>[]> {
    return this.reader.topics(operation, text, first);
  }

  @Mutation(() => BatchModel, { description: 'Say what came of looking into a certificate: answers a decision to be looked at and committed.' })
  checkDocument(@Context('operation') operation: Operation, @Args('input', { description: 'What was found.' }) input: CheckDocumentInput): Promise<Plain<BatchModel>> {
    return this.desk.check(operation, input);
  }
}
