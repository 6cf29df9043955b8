import type { Operation } from '../operation/operation.js';
import { keysetOf, type Page, type PageArgs, pageInOrder } from '../operation/page.js';
import type { QueueTotal, TodoItem, TodoQueue } from './todo-queue.js';

/** By what the items of a queue are ordered. */
export interface Placed {
  readonly id: string;
  /** Units that its decision could move; null where that cannot be known before. */
  readonly moves: number | null;
  /** Since when it waits. */
  readonly since: Date;
}

type Place = readonly [moves: number, since: number, id: string];

const SECOND = 1_000;
const LONGEST = 500;

/** A cursor holds whole seconds; what came in the same one goes by its id. */
const placeOf = ({ moves, since, id }: Placed): Place => [-(moves ?? 0), Math.floor(since.getTime() / SECOND), id.slice(0, LONGEST)];

/** What waits, each with what its decision could move where that was found. */
export function withMoves(waiting: readonly Pick<Placed, 'id' | 'since'>[], found: readonly Pick<Placed, 'id' | 'moves'>[]): Placed[] {
  const moves = new Map(found.map((row) => [row.id, row.moves]));
  return waiting.map(({ id, since }) => ({ id, since, moves: moves.get(id) ?? null }));
}

/** A queue of which all is at hand: what moves most first, then what waits longest. */
export abstract class SortedQueue<R extends Placed = Placed> implements TodoQueue {
  abstract readonly kind: TodoQueue['kind'];
  abstract readonly roles: TodoQueue['roles'];
  abstract count(operation: Operation): Promise<number>;
  /** In no order; read once in an operation. */
  protected abstract all(operation: Operation): Promise<readonly R[]>;
  /** Asked for what is on the page alone. */
  protected abstract shown(operation: Operation, rows: readonly R[]): Promise<TodoItem[]> | TodoItem[];

  async total(operation: Operation): Promise<QueueTotal> {
    return totalOf(await this.all(operation));
  }

  async page(operation: Operation, page: PageArgs): Promise<Page<TodoItem>> {
    const { nodes, ...found } = pageInOrder<R, Place>(await this.all(operation), keysetOf(page, [0, 0, ''] as const), placeOf);
    return { ...found, nodes: await this.shown(operation, nodes) };
  }
}

/** How many, and what they move together; null where it is known of none. */
const totalOf = (all: readonly Pick<Placed, 'moves'>[]): QueueTotal => ({
  count: all.length,
  moves: all.reduce<number | null>((sum, { moves }) => (moves === null ? sum : (sum ?? 0) + moves), null),
});
