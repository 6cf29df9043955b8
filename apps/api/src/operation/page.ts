import { z } from 'zod';

import { LIMITS } from '../limits/limits.js';
import { isUuid } from './id.js';
import { badInput } from './problem.js';

export interface PageArgs {
  readonly first: number;
  readonly after: string | null;
  /** Of a file that goes out: larger pages, which nobody can ask for over GraphQL. */
  readonly inFile?: true;
}

export interface Page<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

/** Where a page begins: after the row with this key, or at the beginning (null). `K` are the columns of the order, the last unique. */
export interface Keyset<K extends readonly (string | number)[]> {
  readonly limit: number;
  readonly after: K | null;
}

export const EMPTY_PAGE: Page<never> = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };

export function checkFirst(first: number, most: number = LIMITS.pageSize): number {
  if (!Number.isInteger(first) || first < 1 || first > most) {
    throw badInput('PAGE_SIZE_OUT_OF_RANGE', `A page has 1 to ${most} entries.`);
  }
  return first;
}

const KEY = z.array(z.union([z.string().max(600), z.number()])).min(1).max(6);

export const cursorOf = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** One entry more is asked for, to know whether another page follows. `shape` names the form of each part of the key; any number stands for a number. */
export function keysetOf<K extends readonly (string | number)[]>({ first, after, inFile }: PageArgs, shape: K): Keyset<K> {
  return { limit: checkFirst(first, inFile && LIMITS.filePage) + 1, after: after === null ? null : readCursor(after, shape) };
}

function readCursor<K extends readonly (string | number)[]>(cursor: string, shape: K): K {
  const key = KEY.safeParse(parsed(cursor)).data;
  const belongs = key?.length === shape.length && key.every((part, at) => typeof part === typeof shape[at] && fits(part, shape[at]!));
  if (!belongs) throw badInput('CURSOR_INVALID', 'The cursor does not belong to this list.');
  return key as unknown as K;
}

/** What the example of a key says of its texts: `id`, `instant` and `day` have a form of their own. */
const FORMS: Readonly<Record<string, (text: string) => boolean>> = {
  id: isUuid,
  instant: (text) => /^\d{4}-\d\d-\d\d ([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{6}$/.test(text) && isDay(text.slice(0, 10)),
  day: isDay,
};

/** Of the calendar: JavaScript takes the 30th of February for the 2nd of March and knows a year 0, PostgreSQL refuses both. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text.startsWith('0000')) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const isSound = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const fits = (part: string | number, example: string | number): boolean =>
  typeof part === 'number' ? Number.isInteger(part) && Math.abs(part) < 2 ** 31 : (FORMS[example] ?? isSound)(part);

function parsed(cursor: string): unknown {
  try {
    return cursor.length > 2_000 ? null : JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Cuts the extra row off again; `keyOf` gives a row's place in the order. */
export function pageOf<R, N>(rows: readonly R[], { limit }: Keyset<readonly (string | number)[]>, view: { node: (row: R) => N; keyOf: (row: R) => readonly (string | number)[]; totalCount: number }): Page<N> {
  const shown = rows.slice(0, limit - 1);
  const last = shown.at(-1);
  return {
    nodes: shown.map(view.node),
    pageInfo: { hasNextPage: rows.length >= limit, endCursor: last ? cursorOf(view.keyOf(last)) : null },
    totalCount: view.totalCount,
  };
}

type Place = readonly (string | number)[];

/** A page of what is all at hand, in the order of the places; `placeOf` has the shape of the keyset. */
export function pageInOrder<R, P extends Place>(all: readonly R[], keyset: Keyset<P>, placeOf: (row: R) => P): Page<R> {
  const { after, limit } = keyset;
  const placed = all.map((row) => ({ row, place: placeOf(row) })).sort((a, b) => compare(a.place, b.place));
  const rest = after === null ? placed : placed.filter(({ place }) => compare(place, after) > 0);
  return pageOf(rest.slice(0, limit), keyset, { node: ({ row }) => row, keyOf: ({ place }) => place, totalCount: all.length });
}

function compare(a: Place, b: Place): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1;
}
