import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { suppress } from './suppress.js';

const K = 5;
const column = (parent: number[], sizes: number[]): number[] => [...suppress(Int32Array.from(parent), [Int32Array.from(sizes)], K)[0]!];

describe('figures over few people', () => {
  it.each<[string, number[], number[], number[]]>([
    ['large groups are shown', [-1, 0, 0], [20, 10, 10], [0, 0, 0]],
    ['a group at the threshold is shown', [-1, 0, 0], [10, 5, 5], [0, 0, 0]],
    ['a group below it is hidden, and the smallest sibling with it', [-1, 0, 0, 0], [34, 4, 10, 20], [0, 1, 1, 0]],
    ['two small siblings cover each other', [-1, 0, 0, 0], [26, 3, 3, 20], [0, 1, 1, 0]],
    ['the people of the parent itself cover a small part', [-1, 0], [20, 3], [0, 1]],
    ['few people of the parent itself hide a large part', [-1, 0, 0], [23, 10, 10], [0, 1, 0]],
    ['without a sibling the parent goes', [-1, 0], [3, 3], [1, 1]],
    ['a part hidden for its sibling does not come back as the sum of its own parts', [-1, 0, 0, 2, 2], [24, 4, 20, 10, 10], [0, 1, 1, 1, 0]],
    ['empty groups say nothing', [-1, 0, 0], [20, 0, 20], [0, 0, 0]],
  ])('%s', (_, parent, sizes, hidden) => {
    expect(column(parent, sizes)).toEqual(hidden);
  });

  it.each<[string, number[], number[]]>([
    ['one small cell of a row takes a large one with it', [30, 3, 12, 20], [0, 1, 1, 0]],
    ['small cells alone leave nothing but the total', [30, 3, 4, 2], [0, 1, 1, 1]],
    ['a total over few people goes with its cell', [3, 3], [1, 1]],
  ])('%s', (_, row, hidden) => {
    expect(suppress(Int32Array.of(-1), row.map((size) => Int32Array.of(size)), K).map(([value]) => value)).toEqual(hidden);
  });

  /** Own groups of random sizes on a random tree; a row's people are its own and those below. */
  const tree = fc.array(fc.record({ up: fc.nat(), own: fc.integer({ min: 0, max: 12 }) }), { minLength: 1, maxLength: 9 }).map((rows) => {
    const parent = rows.map(({ up }, row) => (row === 0 ? -1 : up % row));
    const sizes = rows.map(({ own }) => own);
    for (let row = rows.length - 1; row > 0; row -= 1) sizes[parent[row]!]! += sizes[row]!;
    return { parent, sizes, own: rows.map(({ own }) => own) };
  });

  it('no sum or difference of shown figures speaks of a small group', () => {
    fc.assert(
      fc.property(tree, ({ parent, sizes, own }) => {
        const hidden = column(parent, sizes);
        const atoms = (row: number): number[] => own.map((size, atom) => (size > 0 && above(parent, atom).includes(row) ? 1 : 0));
        const known = sizes.flatMap((size, row) => (hidden[row] === 0 && size > 0 ? [atoms(row)] : []));
        const groups = [...sizes.keys()].map(atoms).concat(own.map((size, atom) => own.map((_, other) => (other === atom && size > 0 ? 1 : 0))));
        const small = groups.filter((group) => people(group, own) > 0 && people(group, own) < K);
        expect(small.filter((group) => rank([...known, group]) === rank(known))).toEqual([]);
      }),
    );
  });

  it('along a row, what is hidden speaks of enough people', () => {
    const rows = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(rows, (cells) => {
        const [total, ...hidden] = suppress(Int32Array.of(-1), [40, ...cells].map((size) => Int32Array.of(size)), K).map(([value]) => value!);
        const sizes = cells.filter((_, at) => hidden[at] === 1);
        const isShown = cells.some((size, at) => size > 0 && hidden[at] === 0);
        expect(total === 1 || sizes.length === 0 || !isShown || Math.max(...sizes) >= K).toBe(true);
      }),
    );
  });
});

const people = (group: readonly number[], own: readonly number[]): number => group.reduce((sum, member, atom) => sum + member * own[atom]!, 0);

function above(parent: readonly number[], row: number): number[] {
  return row < 0 ? [] : [row, ...above(parent, parent[row]!)];
}

/** Over the rationals; entries are small, so floating point serves. */
function rank(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((vector) => [...vector]);
  let done = 0;
  for (let at = 0; at < (rows[0]?.length ?? 0); at += 1) {
    const pivot = rows.findIndex((row, place) => place >= done && Math.abs(row[at]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[done], rows[pivot]] = [rows[pivot]!, rows[done]!];
    for (let other = done + 1; other < rows.length; other += 1) {
      const factor = rows[other]![at]! / rows[done]![at]!;
      rows[other] = rows[other]!.map((value, column) => value - factor * rows[done]![column]!);
    }
    done += 1;
  }
  return done;
}
