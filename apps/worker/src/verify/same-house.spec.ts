import { expect, it } from '@jest/globals';

import { isSameHouse } from './same-house.js';

it.each([
  ['https://a.example/x', 'https://a.example/y', true],
  ['https://a.example/x', 'https://www.a.example/x', true],
  ['https://www.a.example/x', 'https://a.example./x', true],
  ['https://A.example/x', 'https://a.EXAMPLE/x', true],
  ['https://a.example/x', 'https://b.a.example/x', false],
  ['https://a.example/x', 'https://a.example.evil/x', false],
  ['https://a.example/x', 'https://wwwa.example/x', false],
  ['https://a.co.uk/x', 'https://b.co.uk/x', false],
])('%s and %s: %p', (one, other, isSame) => expect([isSameHouse(one, other), isSameHouse(other, one)]).toEqual([isSame, isSame]));
