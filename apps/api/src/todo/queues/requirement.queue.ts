import { Injectable } from '@nestjs/common';

import type { Operation } from '../../operation/operation.js';
import type { PageArgs } from '../../operation/page.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { type SetToReview, SetTodayReader } from '../../requirement/set-today.reader.js';
import { pageOfSorted, type Placed, totalOf } from '../sorted.js';
import { item, type TodoQueue } from '../todo-queue.js';

/** Since when a finding holds is not kept. */
const ALWAYS = new Date(0);

type Row = SetToReview & Placed;

/** Requirement sets that give something to think about. An edit moves no more than what is not met of it. */
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

  async total(operation: Operation) {
    return totalOf(await this.all(operation));
  }

  async page(operation: Operation, page: PageArgs) {
    return pageOfSorted<Row>(await this.all(operation), page, (rows) => rows.map(shown));
  }

  private all(operation: Operation): Promise<Row[]> {
    return operation.once(RequirementQueue, async () => (await this.known.of(operation, 'requirements to review', () => this.sets.toReview(operation))).map((set) => ({ ...set, since: ALWAYS })));
  }
}

const shown = ({ id, name, count, reasons, moves }: Row) => item({ id, targetId: id, title: name, detail: reasons.map((reason) => reason.replaceAll('-', ' ')).join(', '), waits: count, moves });
