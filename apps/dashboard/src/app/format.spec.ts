import { describe, expect, it } from '@jest/globals';
import { formatChange, formatCountOf, formatDay, formatInstant, formatMoney, formatPeople, formatShare, formatSize, shortId } from './format.js';

describe('format', () => {
  it('says a day whatever the time zone of the reader', () => {
    expect(formatDay('2026-11-22')).toContain('22');
    expect(formatDay('2026-11-22')).toContain('2026');
  });

  it('says an instant in the time zone of the organisation', () => {
    expect(formatInstant('2026-11-22T23:30:00Z', 'Europe/Berlin')).toMatch(/23.*12:30.*(CET|GMT\+1)/);
  });

  it('uses the digits that a currency has', () => {
    expect(formatMoney(123456, 'EUR')).toContain('1,234.56');
    expect(formatMoney(123456, 'JPY')).toContain('123,456');
    expect(formatMoney(123456, 'not a currency')).toBe('1,234.56');
  });

  it('has no share of nothing', () => {
    expect(formatShare(0, 0)).toBe('');
    expect(formatShare(1, 2)).toBe('50%');
  });

  it('signs a change, and not the absence of one', () => {
    expect([formatChange(3), formatChange(-2), formatChange(0)]).toEqual(['+3', '-2', '0']);
  });

  it('shortens an identifier that nobody can read, and nothing else', () => {
    expect(shortId('did:key:z6Mko5QNykoDLxLNg7mNLmRtJ9AL3zHfuQE4JQPuNhkKurS8#z6Mko5')).toBe('did:key:z6Mko5…KurS8');
    expect(['did:web:grid.example', 'Grid Academy', ''].map(shortId)).toEqual(['did:web:grid.example', 'Grid Academy', '']);
  });

  it('says sizes in the largest unit that fits', () => {
    expect([1, 447, 2048, 3 * 1_048_576].map(formatSize)).toEqual(['1 byte', '447 bytes', '2 kB', '3 MB']);
  });

  it('counts one person and many people', () => {
    expect([formatPeople(1), formatPeople(18)]).toEqual(['1 person', '18 people']);
    expect(['titles', 'deputies', 'pieces of evidence', 'requirement sets'].map((plural) => formatCountOf(1, plural))).toEqual(['1 title', '1 deputy', '1 piece of evidence', '1 requirement set']);
    expect(formatCountOf(0, 'pieces of evidence')).toBe('0 pieces of evidence');
  });
});
