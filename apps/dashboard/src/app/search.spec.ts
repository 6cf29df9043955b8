import { describe, expect, it } from '@jest/globals';
import { day, ids, instant, level, oneOf, plainLists, searchParams, text, texts } from './search.js';

describe('searchParams', () => {
  const read = searchParams({ asOf: day, knownAt: instant, level, view: oneOf('map', 'gaps'), closed: ids, search: text, places: texts });

  it('reads what fits', () => {
    const raw = { asOf: '2024-02-29', knownAt: '2026-11-22T06:02:00.000Z', level: 3, view: 'gaps', closed: ['t1'], search: 2026 };
    expect(read(raw)).toEqual({ ...raw, search: '2026' });
  });

  it.each([
    ['asOf', '2026-02-30'],
    ['asOf', 20260101],
    ['asOf', '__proto__'],
    ['knownAt', '2026-11-22'],
    ['level', 6],
    ['level', '3; drop'],
    ['view', 'constructor'],
    ['closed', { 0: 'no list' }],
    ['places', []],
    ['places', [{ a: 1 }, null]],
    ['search', { toString: 'x' }],
  ])('drops %s=%j', (name, value) => {
    expect(read({ [name]: value })).toEqual({ [name]: undefined });
  });

  it('reads one value of a list and several of them, each once and at most a hundred', () => {
    expect([read({ places: 'Ghent' }), read({ places: ['Riga', 100, 'Riga', ''] }), read({ closed: 't1' })]).toEqual([{ places: ['Ghent'] }, { places: ['Riga', '100'] }, { closed: ['t1'] }]);
    expect(read({ places: Array.from({ length: 200 }, (_, at) => `p${at}`) }).places).toHaveLength(100);
  });

  it('writes a list of one as that one', () => {
    expect(plainLists({ places: ['Ghent'], closed: ['t1', 't2'], view: 'map' })).toEqual({ places: 'Ghent', closed: ['t1', 't2'], view: 'map' });
  });

  it('leaves what is not there alone, so that it can be kept from page to page', () => {
    expect(Object.keys(read({ other: 1 }))).toEqual([]);
  });
});
