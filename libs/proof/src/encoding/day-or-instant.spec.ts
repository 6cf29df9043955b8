import { describe, expect, it } from '@jest/globals';
import { parseDayOrInstant } from './day-or-instant.js';

describe('a time before Open Badges 2.0', () => {
  it.each<[unknown, string]>([
    ['2015-04-30', '2015-04-30T00:00:00.000Z'],
    ['2015-04-30T10:00:00+02:00', '2015-04-30T08:00:00.000Z'],
    [1430352000, '2015-04-30T00:00:00.000Z'],
    ['1430352000', '2015-04-30T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [99_999_999_999, '5138-11-16T09:46:39.000Z'],
  ])('%j is %s', (value, instant) => expect(parseDayOrInstant(value)?.toISOString()).toBe(instant));

  it.each([undefined, null])('%j is none', (value) => expect(parseDayOrInstant(value)).toBeNull());

  it.each(['2015-02-29', '30.04.2015', '2015-04-30T10:00:00', '', 'now', '12345', -1, 100_000_000_000, 1430352000000, '1430352000000', NaN, true, {}, ['2015-04-30']])('%j is no date', (value) => expect(parseDayOrInstant(value)).toBeUndefined());
});
