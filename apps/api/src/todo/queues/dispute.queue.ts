import { Injectable } from '@nestjs/common';

import { DisputesArguments } from '../../dispute/dispute.model.js';
import { DisputeReader } from '../../dispute/dispute.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { item, type TodoQueue } from '../todo-queue.js';

const open = (page: PageArgs): DisputesArguments => Object.assign(new DisputesArguments(), page, { state: 'open' });

/** Records that the person they are about disputes. What an answer moves depends on the answer. */
@Injectable()
export class DisputeQueue implements TodoQueue {
  readonly kind = 'dispute';
  readonly roles = ['hr'] as const;

  constructor(private readonly disputes: DisputeReader) {}

  async count(operation: Operation) {
    return (await this.disputes.page(operation, open({ first: 1, after: null }))).totalCount;
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const { nodes, ...rest } = await this.disputes.page(operation, open(page));
    return { ...rest, nodes: nodes.map(({ id, personId, recordName, raisedBy }) => item({ id, targetId: personId, title: recordName, detail: `disputed by ${raisedBy}`, waits: 1 })) };
  }
}
