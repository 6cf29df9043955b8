import { describe, expect, it } from '@jest/globals';
import { shadeOf } from './shade.js';

describe('shadeOf', () => {
  it.each([
    [0, 9, 0],
    [1, 100, 1],
    [5, 9, 5],
    [99, 100, 7],
    [9, 9, 8],
  ])('%i of %i is step %i', (met, required, step) => {
    expect(shadeOf(met, required)).toBe(step);
  });
});
