import { Injectable } from '@nestjs/common';

import { UnknownNameReader } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { item, type TodoQueue } from '../todo-queue.js';
import { kindsInWords } from '../words.js';

/** E-mails and ids that belong to nobody known. What their rows would move is not known before their person is. */
@Injectable()
export class PersonQueue implements TodoQueue {
  readonly kind = 'person';
  readonly roles = ['hr'] as const;

  constructor(private readonly names: UnknownNameReader) {}

  async count(operation: Operation) {
    return (await this.names.counts(operation, 'person')).count;
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const { nodes, ...rest } = await this.names.page(operation, 'person', page);
    return { ...rest, nodes: nodes.map(({ name, waits, kinds, files }) => item({ id: name, title: name, detail: kindsInWords(kinds, files), waits })) };
  }
}
