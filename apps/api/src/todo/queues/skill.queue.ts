import { Injectable } from '@nestjs/common';

import { UnknownNameReader } from '../../identity/unknown-name.reader.js';
import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { item, type TodoQueue } from '../todo-queue.js';
import { kindsInWords } from '../words.js';

/** Names that mean no skill known. What their rows would move is not known before their skill is. */
@Injectable()
export class SkillQueue implements TodoQueue {
  readonly kind = 'skill';
  readonly roles = ['hr'] as const;

  constructor(private readonly names: UnknownNameReader) {}

  async count(operation: Operation) {
    return (await this.names.counts(operation, 'skill')).count;
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const { nodes, ...rest } = await this.names.page(operation, 'skill', page);
    return { ...rest, nodes: nodes.map(({ name, written, waits, kinds, files }) => item({ id: name, title: written, detail: kindsInWords(kinds, files), waits })) };
  }
}
