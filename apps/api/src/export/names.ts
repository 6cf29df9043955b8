import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { PersonReader } from '../person/person.reader.js';
import { TeamReader } from '../team/team.reader.js';
import { TopicReader } from '../topic/topic.reader.js';

/** Names in the order of the ids. */
@Injectable()
export class NameReader {
  constructor(
    private readonly persons: PersonReader,
    private readonly teams: TeamReader,
    private readonly topics: TopicReader,
  ) {}

  async ofPeople(operation: Operation, ids: readonly string[]): Promise<string[]> {
    const known = new Map((await this.persons.seen(operation, ids)).map(({ id, name }) => [id, name]));
    return ids.map((id) => known.get(id) ?? 'No longer known');
  }

  /** Paths of their teams of today. */
  async ofHomes(operation: Operation, ids: readonly string[]): Promise<(string | null)[]> {
    return Promise.all(ids.map(async (id) => {
      const teamId = await this.persons.teamId(operation, id);
      return teamId && (await this.teams.named(operation, teamId)).path;
    }));
  }

  async ofTopics(operation: Operation, ids: readonly string[]): Promise<string[]> {
    return (await this.topics.byIds(operation, ids)).map(({ name }) => name);
  }
}
