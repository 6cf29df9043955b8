import { describe, expect, it } from '@jest/globals';
import { detailWords } from './detail.words.js';

const BERLIN = 'Europe/Berlin';

describe('details of a check', () => {
  it('say dates in words, in the zone of the organisation', () => {
    const { name, value } = detailWords('validFrom', '2026-07-31T23:30:00.000Z', BERLIN)!;
    expect(name).toBe('from');
    expect(value).toMatch(/Aug.*2026/);
    expect(value).not.toMatch(/T\d|Z/);
    expect(detailWords('confirmedAt', '2026-11-22T00:00:00.000Z', BERLIN)!.value).toMatch(/01:00/);
  });

  it('leave addresses and codes to the full details, and what is not known as it is', () => {
    expect(detailWords('list', 'https://badges.example/status/1', BERLIN)).toBeNull();
    expect(detailWords('colour', 'green', BERLIN)).toEqual({ name: 'colour', value: 'green' });
  });
});
