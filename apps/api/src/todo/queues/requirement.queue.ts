import { Injectable } from '@nestjs/common';

import type { Operation } from '../../operation/operation.js';
import { keysetOf, type PageArgs, pageOf } from '../../operation/page.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { SetTodayReader } from '../../requirement/set-today.reader.js';
import { item, type TodoQueue } from '../todo-queue.js';

/** Requirement sets that give something to think about, those with the most first. What an edit would move depends on the edit. */
@Injectable()
export class RequirementQueue implements TodoQueue {
  readonly kind = 'requirement';
  readonly roles = ['hr'] as const;

  constructor(
    private readonly sets: SetTodayReader,
    private readonly known: UntilChanged,
  ) {}

  async count(operation: Operation) {
    return (await this.all(operation)).length;
  }

  async moves() {
    return null;
  }

  async page(operation: Operation, page: PageArgs) {
    const keyset = keysetOf(page, [0] as const);
    const all = await this.all(operation);
    const from = keyset.after?.[0] ?? 0;
    const rows = all.slice(from, from + keyset.limit).map((set, at) => ({ ...set, place: from + at + 1 }));
    const node = ({ id, name, count, reasons }: (typeof rows)[number]) => item({ id, targetId: id, title: name, detail: reasons.map((reason) => reason.replaceAll('-', ' ')).join(', '), waits: count });
    return pageOf(rows, keyset, { node, keyOf: ({ place }) => [place], totalCount: all.length });
  }

  private all(operation: Operation) {
    return operation.once(RequirementQueue, () => this.known.of(operation, 'requirements to review', () => this.sets.toReview(operation)));
  }
}
