import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { EvidenceModel } from '../evidence/evidence.model.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { listCost } from '../limits/cost.js';
import { Operation } from '../operation/operation.js';
import type { Plain } from '../operation/plain.js';
import { PersonModel } from '../person/person.model.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicModel } from '../topic/topic.model.js';
import { TopicReader } from '../topic/topic.reader.js';
import { DocumentCheckModel, DocumentModel } from './document.model.js';
import { DocumentReader } from './document.reader.js';

@Resolver(() => DocumentModel)
export class DocumentEdgesResolver {
  constructor(
    private readonly reader: DocumentReader,
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
    private readonly evidence: EvidenceReader,
  ) {}

  @ResolveField('person', () => PersonModel, { description: 'Whose it is.' })
  person(@Context('operation') operation: Operation, @Parent() { personId }: DocumentModel): Promise<Plain<PersonModel>> {
    return this.persons.byId(operation, personId);
  }

  @ResolveField('topic', () => TopicModel, { nullable: true, description: 'What it is meant for, as who handed it in says.' })
  async topic(@Context('operation') operation: Operation, @Parent() { topicId }: DocumentModel): Promise<Plain<TopicModel> | null> {
    return topicId === null ? null : this.topics.byId(operation, topicId);
  }

  @ResolveField('checks', () => [DocumentCheckModel], { complexity: listCost(2), description: 'What was found when people looked into it.' })
  async checks(@Context('operation') operation: Operation, @Parent() { id }: DocumentModel): Promise<Plain<DocumentCheckModel>[]> {
    const checks = await this.reader.checksOf(operation, id);
    return Promise.all(checks.map(async ({ topicId, ...check }) => ({ ...check, topic: topicId === null ? null : await this.topics.byId(operation, topicId) })));
  }

  @ResolveField('counts', () => [EvidenceModel], { complexity: listCost(1), description: 'What it counts for now, or will once it is decided.' })
  counts(@Context('operation') operation: Operation, @Parent() { id }: DocumentModel): Promise<readonly Plain<EvidenceModel>[]> {
    return this.evidence.ofSource(operation, id);
  }
}

/** From evidence down to the certificate that it stands on. */
@Resolver(() => EvidenceModel)
export class EvidenceDocumentResolver {
  constructor(private readonly reader: DocumentReader) {}

  @ResolveField('document', () => DocumentModel, { nullable: true, description: 'The certificate it was derived from.' })
  document(@Context('operation') operation: Operation, @Parent() { sourceKind, sourceId }: EvidenceModel): Promise<Plain<DocumentModel> | null> {
    return this.reader.seen(operation, sourceKind === 'document' ? sourceId : null);
  }
}
