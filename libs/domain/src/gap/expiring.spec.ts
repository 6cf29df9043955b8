import { describe, expect, it } from '@jest/globals';
import { analysed, asks, at, person, shows, TODAY } from '../coverage/facts.fixture.js';
import type { EvidenceFact } from '../coverage/facts.js';
import type { Policy } from '../organisation/policy.js';
import { endingsOf } from './ending.js';
import { expiringByMonth } from './expiring.js';

const months = (evidence: readonly EvidenceFact[], changes = {}, { zone = 'UTC', ...policy }: Partial<Policy> & { zone?: string } = {}) =>
  expiringByMonth(TODAY, endingsOf(analysed({ evidence, ...changes }, policy).analysis, zone));
const busy = (...args: Parameters<typeof months>) => months(...args).filter(({ witnesses, lost }) => witnesses + lost > 0);

describe('witnesses that end, by month', () => {
  it('are given for twelve months from that of the as-of day, empty ones too', () => {
    expect(months([]).map(({ month }) => month)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02', '2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08', '2027-09', '2027-10']);
  });

  it.each([
    ['2026-11-23', '2026-11'],
    ['2026-12-01', '2026-11'],
    ['2026-12-02', '2026-12'],
    ['2027-11-01', '2027-10'],
  ])('ending at the start of %s count in %s', (until, month) => {
    expect(busy([shows({ until: at(until) })])).toEqual([{ month, witnesses: 1, lost: 1 }]);
  });

  it.each([Infinity, at('2027-11-02')])('ending at %p are not among them', (until) => {
    expect(busy([shows({ until })])).toEqual([]);
  });

  it('fall into the months of the time zone', () => {
    expect(busy([shows({ until: at('2026-12-01') })], {}, { zone: 'Europe/Berlin' })).toMatchObject([{ month: '2026-12' }]);
  });

  it('lose the unit only where nothing else that is valid meets it', () => {
    const evidence = [shows({ id: 'a', level: 4, until: at('2027-01-15') }), shows({ id: 'b', until: at('2027-03-15') })];
    expect(busy(evidence)).toEqual([{ month: '2027-01', witnesses: 1, lost: 0 }, { month: '2027-03', witnesses: 0, lost: 1 }]);
  });

  it('end by the revalidation window, too', () => {
    expect(busy([shows({ from: at('2026-01-15') })], {}, { revalidationDays: new Map([['welding', 365]]) })).toMatchObject([{ month: '2027-01' }]);
  });

  it('count a witness once, however many units it meets', () => {
    const requirements = [asks(), asks({ id: 'r2', topicId: 'licence', level: 1 })];
    const topics = [{ id: 'welding', kind: 'skill' }, { id: 'licence', kind: 'skill' }];
    const until = at('2027-01-15');
    expect(busy([shows({ until }), shows({ id: 'e2', topicId: 'licence', until })], { requirements, topics })).toEqual([{ month: '2027-01', witnesses: 2, lost: 2 }]);
  });

  it('are not those of people who are not counted, nor of gaps', () => {
    const until = at('2027-01-15');
    expect(busy([shows({ until })], { people: [person('ann', { isOnLeave: true })] })).toEqual([]);
    expect(busy([shows({ until })], { requirements: [asks({ level: 5 })] })).toEqual([]);
  });
});
