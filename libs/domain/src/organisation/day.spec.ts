import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayOf, formatDay, instantAtEndOf, parseDay } from './day.js';

const HOUR = 3_600_000;
const end = (day: string, zone: string) => new Date(instantAtEndOf(parseDay(day), zone)).toISOString();

describe('days as text', () => {
  it.each([['1970-01-01', 0], ['2026-11-22', 20_779], ['1969-12-31', -1], ['2024-02-29', 19_782]])('%s is day %p', (text, day) => {
    expect([parseDay(text), formatDay(day)]).toEqual([day, text]);
  });

  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '22.11.2026', '', '2026-11-22T00:00', '2026-00-10'])('refuses %p', (text) => {
    expect(() => parseDay(text)).toThrow(expect.objectContaining({ kind: 'invalid-input', code: 'DAY_INVALID' }));
  });
});

describe('the end of a day', () => {
  it.each([
    ['2026-11-22', 'UTC', '2026-11-23T00:00:00.000Z', 'the next midnight'],
    ['2026-11-22', 'Europe/Berlin', '2026-11-22T23:00:00.000Z', 'winter time'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00.000Z', 'a day of 23 hours'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00.000Z', 'a day of 25 hours'],
    ['2026-03-28', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', 'the evening before the clocks change'],
    ['2026-11-22', 'Asia/Kolkata', '2026-11-22T18:30:00.000Z', 'half an hour'],
    ['2026-11-22', 'Pacific/Kiritimati', '2026-11-22T10:00:00.000Z', '14 hours ahead'],
    ['2026-11-22', 'Pacific/Pago_Pago', '2026-11-23T11:00:00.000Z', '11 hours behind'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z', 'midnight skipped: the next day begins at one'],
    ['2018-02-17', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z', 'the last hour of the day twice'],
    ['2006-10-28', 'America/St_Johns', '2006-10-29T03:30:00.000Z', 'midnight shown twice, a minute of tomorrow between'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 'a day that the island skipped'],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 'the skipped day itself'],
  ])('%s in %s is %s (%s)', (day, zone, expected) => {
    expect(end(day, zone)).toBe(expected);
  });

  it('belongs to the next day, and the instant before it to this one', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Chatham'];
    fc.assert(
      fc.property(fc.integer({ min: 11_000, max: 25_000 }), fc.constantFrom(...zones), (day, zone) => {
        const instant = instantAtEndOf(day, zone);
        expect([dayOf(instant - 1, zone), dayOf(instant, zone)]).toEqual([day, day + 1]);
      }),
    );
  });

  it('lies 23 to 25 hours after the end of the day before', () => {
    for (let day = 20_000; day < 20_800; day += 1) {
      const hours = (instantAtEndOf(day, 'America/New_York') - instantAtEndOf(day - 1, 'America/New_York')) / HOUR;
      expect([23, 24, 25]).toContain(hours);
    }
  });

  it('names a time zone that does not exist', () => {
    expect(() => dayOf(0, 'Europe/Atlantis')).toThrow(expect.objectContaining({ code: 'TIME_ZONE_UNKNOWN' }));
  });
});
