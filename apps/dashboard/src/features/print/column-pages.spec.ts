import { describe, expect, it } from '@jest/globals';
import { columnPages } from './column-pages.js';

describe('columns on paper', () => {
  it.each([
    [0, []],
    [1, [1]],
    [18, [18]],
    [19, [10, 9]],
    [100, [17, 17, 17, 17, 17, 15]],
  ])('%d go onto sheets of %j', (columns, sizes) => {
    const pages = columnPages(columns, 18);
    expect(pages.map(({ from, to }) => to - from)).toEqual(sizes);
    expect(pages.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at))).toEqual(Array.from({ length: columns }, (_, at) => at));
  });
});
