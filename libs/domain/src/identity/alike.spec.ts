import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { alike, type Likeness, type Named, wordsOf } from './alike.js';

const PEOPLE: readonly Named[] = [
  { id: 'ana', name: 'Ana Ferreira', identifiers: ['ana.ferreira@new.example', 'e-1'] },
  { id: 'anna', name: 'Anna Fereira', identifiers: ['anna@new.example'] },
  { id: 'jo', name: 'José Núñez', identifiers: ['jose@new.example', 'e-3'] },
];

describe('who may be meant', () => {
  it.each<[string, [string, Likeness] | undefined]>([
    ['ana.ferreira@old.example', ['ana', 'same-address-name']],
    ['ana.f@old.example', ['ana', 'name-begins-alike']],
    ['nunez.jose@old.example', ['jo', 'same-name']],
    ['ana.ferreirra@old.example', ['ana', 'one-letter-off']],
    ['x9@old.example', undefined],
    ['e-7', undefined],
  ])('by %s', (text, expected) => {
    expect(alike(text, PEOPLE, 5).map(({ id, reasons: [first] }) => [id, first])[0]).toEqual(expected);
  });

  it('is everybody of whom there is a reason, the strongest first', () => {
    expect(alike('ana.ferreira@old.example', [PEOPLE[1]!, ...PEOPLE], 5).map(({ id }) => id)).toEqual(['ana']);
    expect(alike('anna.ferreira@old.example', PEOPLE, 5).map(({ id }) => id).sort()).toEqual(['ana', 'anna']);
  });

  it('has a reason, always, and is never more than were asked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), fc.nat(4), (text, names, most) => {
        const found = alike(text, names.map((name, at) => ({ id: `${at}`, name, identifiers: [name] })), most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true);
      }),
    );
  });
});

it('the words of an address are those before its at', () => {
  expect(wordsOf('José.Núñez-2@old.example')).toEqual(['jose', 'nunez']);
});
