import { Injectable } from '@nestjs/common';

import { SecondClaimReader } from '../../identity/second-claim.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { item, type TodoQueue } from '../todo-queue.js';

/** Rows and credentials that claim what another person has. */
@Injectable()
export class ClaimantQueue implements TodoQueue {
  readonly kind = 'claimant';
  readonly roles = ['hr'] as const;

  constructor(private readonly claims: SecondClaimReader) {}

  count(operation: Operation) {
    return this.claims.count(operation);
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const { nodes, ...rest } = await this.claims.page(operation, page);
    return { ...rest, nodes: nodes.map(({ id, name, fileName, row, claimants }) => item({ id, title: name ?? claimants[0]?.identifier ?? fileName, detail: `row ${row} of ${fileName}`, waits: 1 })) };
  }
}
