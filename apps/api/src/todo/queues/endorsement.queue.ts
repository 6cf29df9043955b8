import { Injectable } from '@nestjs/common';

import { RequestsArguments } from '../../claim/request.model.js';
import { RequestReader } from '../../claim/request.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { TopicReader } from '../../topic/topic.reader.js';
import { item, type TodoQueue } from '../todo-queue.js';

const asked = (page: PageArgs): RequestsArguments => Object.assign(new RequestsArguments(), page, { asked: true, state: 'open' });

/** Endorsements that this reader is asked for, as a lead, as HR or as a named expert. */
@Injectable()
export class EndorsementQueue implements TodoQueue {
  readonly kind = 'endorsement';
  readonly roles = ['hr', 'lead', 'employee'] as const;

  constructor(
    private readonly requests: RequestReader,
    private readonly topics: TopicReader,
  ) {}

  async count(operation: Operation) {
    return (await this.requests.page(operation, asked({ first: 1, after: null }))).totalCount;
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const { nodes, ...rest } = await this.requests.page(operation, asked(page));
    const names = new Map((await this.topics.byIds(operation, nodes.map(({ skillId }) => skillId))).map(({ id, name }) => [id, name]));
    return { ...rest, nodes: nodes.map(({ id, personId, personName, skillId, level, note }) => item({ id, targetId: personId, title: `${names.get(skillId) ?? ''}, ${personName}`, detail: `level ${level}${note ? `: ${note}` : ''}`, waits: 1 })) };
  }
}
