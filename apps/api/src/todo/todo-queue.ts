import type { ActingRole } from '../operation/viewer.js';
import type { Operation } from '../operation/operation.js';
import type { Page, PageArgs } from '../operation/page.js';
import type { Plain } from '../operation/plain.js';
import type { TodoItemModel, TodoKind } from './todo.model.js';

export type TodoItem = Plain<TodoItemModel>;

export interface QueueTotal {
  readonly count: number;
  /** Units that all of them together could move at most; null where that cannot be known before. */
  readonly moves: number | null;
}

/** One kind of decision that waits for somebody. A new one is one file in `queues/` and one line in `queues.ts`. */
export interface TodoQueue {
  readonly kind: TodoKind;
  /** Roles that may take the decision; of others it is not asked. */
  readonly roles: readonly ActingRole[];
  /** Exactly as many as `page` would list. Asked for with every page that a reader opens: a statement or two. */
  count(operation: Operation): Promise<number>;
  /** The same count, with what they move. */
  total(operation: Operation): Promise<QueueTotal>;
  /** What moves most first; what moves nothing, or of which it is not known, last, by age. */
  page(operation: Operation, page: PageArgs): Promise<Page<TodoItem>>;
}

/** Neither moved nor due unless it says so. */
export const item = (of: Pick<TodoItem, 'id' | 'title' | 'waits'> & Partial<TodoItem>): TodoItem => ({ detail: null, moves: null, dueOn: null, since: null, targetId: null, ...of });
