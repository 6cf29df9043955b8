import { describe, expect, it } from '@jest/globals';

import { forecastOf } from './forecast.js';

const ends = (month: string, lost: number) => ({ month, lost });

describe('the forecast', () => {
  it('steps down by what ends, and never up', () => {
    const left = forecastOf('2026-11-22', 10, [ends('2026-11', 1), ends('2026-12', 0), ends('2027-01', 5)]);
    expect(left.slice(0, 4)).toEqual([{ day: '2026-11-30', met: 9 }, { day: '2026-12-31', met: 9 }, { day: '2027-01-31', met: 4 }, { day: '2027-02-28', met: 4 }]);
    expect(left).toHaveLength(12);
  });

  it('begins with the next month where the day is the last of its own', () => {
    expect(forecastOf('2026-11-30', 10, [])[0]).toEqual({ day: '2026-12-31', met: 10 });
  });
});
