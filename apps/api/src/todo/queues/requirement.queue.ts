import { Injectable } from '@nestjs/common';

import type { Operation } from '../../operation/operation.js';
import { UntilChanged } from '../../operation/until-changed.js';
import { type SetToReview, SetTodayReader } from '../../requirement/set-today.reader.js';
import { type Placed, SortedQueue } from '../sorted.js';
import { item, type TodoItem } from '../todo-queue.js';

/** Since when a finding holds is not kept. */
const ALWAYS = new Date(0);

type Row = SetToReview & Placed;

/** Requirement sets that give something to think about. An edit moves no more than what is not met of it. */
@Injectable()
export class RequirementQueue extends SortedQueue<Row> {
  override readonly kind = 'requirement';
  override readonly roles = ['hr'] as const;

  constructor(
    private readonly sets: SetTodayReader,
    private readonly known: UntilChanged,
  ) {
    super();
  }

  override async count(operation: Operation) {
    return (await this.all(operation)).length;
  }

  protected override all(operation: Operation): Promise<Row[]> {
    return operation.once(RequirementQueue, async () => (await this.known.of(operation, 'requirements to review', () => this.sets.toReview(operation))).map((set) => ({ ...set, since: ALWAYS })));
  }

  protected override shown(_: Operation, rows: readonly Row[]): TodoItem[] {
    return rows.map(shown);
  }
}

const shown = ({ id, name, count, reasons, moves }: Row) => item({ id, targetId: id, title: name, detail: reasons.map((reason) => reason.replaceAll('-', ' ')).join(', '), waits: count, moves });
