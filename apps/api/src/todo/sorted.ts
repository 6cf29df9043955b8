import { keysetOf, type Page, type PageArgs, pageOf } from '../operation/page.js';
import type { QueueTotal, TodoItem } from './todo-queue.js';

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

function compare(a: Place, b: Place): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}

/** What moves most first, then what waits longest; only what is on the page is looked up for it. */
export async function pageOfSorted<R extends Placed>(all: readonly R[], page: PageArgs, show: (rows: readonly R[]) => Promise<TodoItem[]> | TodoItem[]): Promise<Page<TodoItem>> {
  const keyset = keysetOf(page, [0, 0, ''] as const);
  const { after } = keyset;
  const placed = all.map((row) => ({ row, place: placeOf(row) })).sort((a, b) => compare(a.place, b.place));
  const rest = (after === null ? placed : placed.filter(({ place }) => compare(place, after) > 0)).slice(0, keyset.limit);
  const { nodes, ...found } = pageOf(rest, keyset, { node: ({ row }) => row, keyOf: ({ place }) => place, totalCount: all.length });
  return { ...found, nodes: await show(nodes) };
}

/** How many, and what they move together; null where it is known of none. */
export const totalOf = (all: readonly Pick<Placed, 'moves'>[]): QueueTotal => ({
  count: all.length,
  moves: all.reduce<number | null>((sum, { moves }) => (moves === null ? sum : (sum ?? 0) + moves), null),
});
