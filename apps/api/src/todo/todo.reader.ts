import { Inject, Injectable } from '@nestjs/common';

import type { Operation } from '../operation/operation.js';
import type { Page, PageArgs } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import { TODO_QUEUES } from './queues.js';
import type { TodoItem, TodoQueue } from './todo-queue.js';
import type { TodoKind, TodoQueueModel, TodoUnitsModel } from './todo.model.js';
import { UnitsTodayReader } from './units-today.reader.js';

type Queue = Plain<TodoQueueModel>;
type Units = Plain<TodoUnitsModel>;

@Injectable()
export class TodoReader {
  constructor(
    @Inject(TODO_QUEUES) private readonly queues: readonly TodoQueue[],
    private readonly today: UnitsTodayReader,
  ) {}

  async count(operation: Operation, kind: TodoKind | null): Promise<number> {
    let sum = 0;
    for (const queue of this.of(operation, kind)) sum += await queue.count(operation);
    return sum;
  }

  /** What waits for this reader: first what moves most, then what is not known to move anything. Empty queues are left out. */
  async waiting(operation: Operation, kind: TodoKind | null): Promise<Queue[]> {
    const asked: Queue[] = [];
    for (const queue of this.of(operation, kind)) {
      const { count, moves } = await queue.total(operation);
      if (count > 0) asked.push({ kind: queue.kind, count, moves: await this.atMost(operation, moves) });
    }
    return asked.sort((a, b) => (b.moves ?? -1) - (a.moves ?? -1));
  }

  items(operation: Operation, kind: TodoKind, page: PageArgs): Promise<Page<TodoItem>> {
    return this.of(operation, kind)[0]!.page(operation, page);
  }

  units(operation: Operation): Promise<Units | null> {
    return this.today.of(operation);
  }

  /** Two decisions may be about one unit: together they move no more than there are. */
  private async atMost(operation: Operation, moves: number | null): Promise<number | null> {
    const units = moves === null ? null : await this.today.of(operation);
    return moves === null || units === null ? moves : Math.min(moves, units.required);
  }

  private of({ viewer: { actingRole } }: Operation, kind: TodoKind | null): TodoQueue[] {
    return this.queues.filter((queue) => queue.roles.includes(actingRole) && (kind === null || queue.kind === kind));
  }
}
