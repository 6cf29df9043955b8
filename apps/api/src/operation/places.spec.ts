import { expect, it } from '@jest/globals';

import { Places } from './places.js';

it('lets each key hold as many as it may, and again when one is given back', () => {
  const places = new Places();
  const give = places.take('a', 2)!;
  expect(places.take('a', 2)).not.toBeNull();
  expect(places.take('a', 2)).toBeNull();
  expect(places.take('b', 2)).not.toBeNull();
  expect(places.all).toBe(3);

  give();
  give();
  expect(places.all).toBe(2);
  expect(places.take('a', 2)).not.toBeNull();
  expect(places.take('a', 2)).toBeNull();
});
