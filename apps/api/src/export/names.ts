import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { PersonReader } from '../person/person.reader.js';
import { TopicReader } from '../topic/topic.reader.js';

/** Names in the order of the ids. */
@Injectable()
export class NameReader {
  constructor(
    private readonly persons: PersonReader,
    private readonly topics: TopicReader,
  ) {}

  async ofPeople(operation: Operation, ids: readonly string[]): Promise<string[]> {
    const known = new Map((await this.persons.seen(operation, ids)).map(({ id, name }) => [id, name]));
    return ids.map((id) => known.get(id) ?? 'No longer known');
  }

  async ofTopics(operation: Operation, ids: readonly string[]): Promise<string[]> {
    return (await this.topics.byIds(operation, ids)).map(({ name }) => name);
  }
}
