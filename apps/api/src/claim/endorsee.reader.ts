import { Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import { notFound } from '../operation/problem.js';
import { PersonReader } from '../person/person.reader.js';
import { RequestReader } from './request.reader.js';

@Injectable()
export class EndorseeReader {
  constructor(
    private readonly persons: PersonReader,
    private readonly requests: RequestReader,
  ) {}

  /** Names of those whom this reader sees by name; of those who asked for the skill, where an expert is asked. Throws NOT_FOUND where one of them is somebody else. */
  async names(operation: Operation, skillId: string, personIds: readonly string[]): Promise<string[]> {
    const isExpert = operation.viewer.actingRole === 'employee';
    const people = isExpert ? await this.requests.askers(operation, skillId, personIds) : await this.persons.seen(operation, personIds);
    if (people.length < personIds.length) throw notFound();
    return people.map(({ name }) => name);
  }
}
