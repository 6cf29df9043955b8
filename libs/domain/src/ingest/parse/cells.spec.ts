import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDay } from '../../organisation/day.js';
import { date } from './date.js';
import { decimal, number, whole } from './decimal.js';
import { email, personRef } from './email.js';
import { amount, currency, money } from './money.js';
import { Trouble, type Parser } from './parsed.js';
import { score } from './score.js';
import { teamPath, teamPaths } from './team-path.js';
import { LIST_MAX, list, text, TEXT_MAX } from './text.js';
import { url } from './url.js';
import { assessment, claimedGrade, demandKind, has, level, requiredGrade, status, trust, weight, yesNo } from './words.js';

function said(value: unknown): unknown {
  return value instanceof Trouble ? value.code : value;
}

describe('a day', () => {
  it.each([
    ['2026-11-22', '2026-11-22'],
    ['2026-11-22T23:59:59Z', '2026-11-22'],
    ['2026-11-22 23:59:59.123456 +02:00', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['3. 4. 2026', '2026-04-03'],
    ['11/22/2026', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['04/04/2026', '2026-04-04'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['1900-01-01', '1900-01-01'],
    ['2200-12-31', '2200-12-31'],
  ])('%s is %s', (cell, day) => {
    expect(date(cell)).toBe(parseDay(day));
  });

  it.each([
    ['03/04/2026', 'DATE_AMBIGUOUS'],
    ['3-4-2026', 'DATE_AMBIGUOUS'],
    ['2026-02-29', 'DATE_UNREADABLE'],
    ['1900-02-29', 'DATE_UNREADABLE'],
    ['31.04.2026', 'DATE_UNREADABLE'],
    ['13/13/2026', 'DATE_UNREADABLE'],
    ['2026-11-22T25:00Z', 'DATE_UNREADABLE'],
    ['45983', 'DATE_UNREADABLE'],
    ['22.11.26', 'DATE_UNREADABLE'],
    ['yesterday', 'DATE_UNREADABLE'],
    ['1899-12-31', 'DATE_OUT_OF_RANGE'],
    ['2201-01-01', 'DATE_OUT_OF_RANGE'],
  ])('%s is refused as %s', (cell, code) => {
    expect(said(date(cell))).toBe(code);
  });
});

describe('a number', () => {
  it.each([
    ['1234', 1234n, 0],
    ['1234.50', 123450n, 2],
    ['1234,5', 12345n, 1],
    ['0,125', 125n, 3],
    ['0.125', 125n, 3],
    ['1,234.5', 12345n, 1],
    ['1.234,5', 12345n, 1],
    ['1,234,567', 1234567n, 0],
    ['1.234.567,89', 123456789n, 2],
    ['1 234,567', 1234567n, 3],
    ["1'234", 1234n, 0],
    ['1\u202f234', 1234n, 0],
    ['-7', -7n, 0],
  ])('%s is %d over 10^%d', (cell, digits, scale) => {
    expect(decimal(cell)).toEqual({ digits, scale });
  });

  it.each([
    ['1,234', 'NUMBER_AMBIGUOUS'],
    ['1.234', 'NUMBER_AMBIGUOUS'],
    ['999,999', 'NUMBER_AMBIGUOUS'],
    ['1,234,567,8', 'NUMBER_UNREADABLE'],
    ['12,34.5', 'NUMBER_UNREADABLE'],
    ['1e5', 'NUMBER_UNREADABLE'],
    ['0x10', 'NUMBER_UNREADABLE'],
    ['NaN', 'NUMBER_UNREADABLE'],
    ['', 'NUMBER_UNREADABLE'],
    ['1 23', 'NUMBER_UNREADABLE'],
    ['9'.repeat(31), 'NUMBER_UNREADABLE'],
  ])('%s is refused as %s', (cell, code) => {
    expect(said(decimal(cell))).toBe(code);
  });

  it('stays within the range asked for', () => {
    expect([whole(1, 3)('3'), whole(1, 3)('3.0'), number(0, 100)('99.5')]).toEqual([3, 3, 99.5]);
    expect([whole(1, 3)('4'), whole(1, 3)('0'), whole(1, 3)('1.5'), number(0, 1)('0.1234567')].map(said)).toEqual(['NUMBER_OUT_OF_RANGE', 'NUMBER_OUT_OF_RANGE', 'NUMBER_TOO_PRECISE', 'NUMBER_TOO_PRECISE']);
  });
});

describe('money', () => {
  const read = (cost: string, code: string) => {
    const value = amount(cost);
    const known = currency(code);
    if (value instanceof Trouble) return value;
    return known instanceof Trouble ? known : money(value, known);
  };

  it.each([
    ['1250', 'EUR', 125_000],
    ['1250,5', 'eur', 125_050],
    ['95.00', 'JPY', 95],
    ['1.5', 'KWD', 1_500],
    ['0,125', 'TND', 125],
    ['90071992547409.91', 'EUR', Number.MAX_SAFE_INTEGER],
  ])('%s %s is %d of the smallest unit', (cost, code, minor) => {
    expect(read(cost, code)).toEqual({ minor, currency: code.toUpperCase() });
  });

  it.each([
    ['1.5', 'JPY', 'NUMBER_TOO_PRECISE'],
    ['0.125', 'EUR', 'NUMBER_TOO_PRECISE'],
    ['90071992547409.92', 'EUR', 'NUMBER_OUT_OF_RANGE'],
    ['-1', 'EUR', 'NUMBER_OUT_OF_RANGE'],
    ['1', 'EURO', 'CURRENCY_UNKNOWN'],
    ['1', '', 'CURRENCY_UNKNOWN'],
    ['1', 'constructor', 'CURRENCY_UNKNOWN'],
  ])('%s %s is refused as %s', (cost, code, trouble) => {
    expect(said(read(cost, code))).toBe(trouble);
  });
});

describe('text', () => {
  it('is trimmed and composed', () => {
    expect(text('  Jose\u0301 ')).toBe('Jos\u00e9');
    expect(text('two\nlines\tkept')).toBe('two\nlines\tkept');
    expect(text('<b>{{x}}</b>')).toBe('<b>{{x}}</b>');
    expect(text(`  ${'x'.repeat(TEXT_MAX)}  `)).toHaveLength(TEXT_MAX);
  });

  it.each([
    ['a\0b', 'TEXT_CONTROL_CHARACTER'],
    ['a\u0085b', 'TEXT_CONTROL_CHARACTER'],
    ['a\ud800b', 'TEXT_BROKEN_UNICODE'],
    ['a\u202eb', 'TEXT_INVISIBLE_CHARACTER'],
    ['a\u200bb', 'TEXT_INVISIBLE_CHARACTER'],
    ['x'.repeat(TEXT_MAX + 1), 'TEXT_TOO_LONG'],
  ])('%# is refused as %s', (cell, code) => {
    expect(said(text(cell))).toBe(code);
  });

  it('comes in lists of different values, up to the limit', () => {
    const cells = (n: number) => Array.from({ length: n }, (_, i) => `v${i}`).join(';');
    expect(list(text)(' a; b;;a ')).toEqual(['a', 'b']);
    expect(list(text)(cells(LIST_MAX))).toHaveLength(LIST_MAX);
    expect(said(list(text)(cells(LIST_MAX + 1)))).toBe('LIST_TOO_LONG');
  });
});

describe('an e-mail address', () => {
  it('is one for every letter case and width', () => {
    expect(email(' Ada.Byron@Example.COM ')).toBe('ada.byron@example.com');
    expect(email('ａｄａ@example.com')).toBe('ada@example.com');
    expect(email('josé@exämple.com')).toBe('josé@exämple.com');
  });

  it('is never repaired silently', () => {
    expect(['ada\u200b@example.com', 'ada\u00ad@example.com', 'ada\u202e@example.com', 'ada\ufeff@example.com', 'a\u200dda@example.com'].map((each) => said(email(each)))).toEqual(Array(5).fill('TEXT_INVISIBLE_CHARACTER'));
    expect(['ada', 'a b@example.com', '@example.com', 'ada@', 'a@b@c', 'a@b..c', 'a;b@c.de', `${'a'.repeat(250)}@b.cd`].map((each) => said(email(each)))).toEqual(Array(8).fill('EMAIL_INVALID'));
  });

  it('tells look-alike letters apart', () => {
    expect(email('аda@example.com')).not.toBe(email('ada@example.com'));
  });

  it('is not needed to name a person', () => {
    expect([personRef('E-1001'), personRef('ADA@example.com'), said(personRef('E@'))]).toEqual(['E-1001', 'ada@example.com', 'EMAIL_INVALID']);
  });
});

describe('a team path', () => {
  it('has one separator', () => {
    expect(teamPath('A / B/C')).toEqual(['A', 'B', 'C']);
    expect(teamPath('R&D > CI/CD')).toEqual(['R&D', 'CI/CD']);
    expect(teamPaths('A / B; C')).toEqual([['A', 'B'], ['C']]);
  });

  it.each(['A / / B', '/', 'A >', 'A / B / a', Array.from({ length: 13 }, (_, i) => `t${i}`).join('/')])('%s is refused', (cell) => {
    expect(said(teamPath(cell))).toBe('TEAM_PATH_INVALID');
  });
});

describe('an address', () => {
  it.each(['https://example.com/c/1?x=1#y', 'HTTP://example.com', 'https://[::1]/x'])('%s is kept as written', (cell) => {
    expect(url(cell)).toBe(cell);
  });

  it.each(['javascript:alert(1)', 'ftp://example.com', 'https://', 'https://user@evil.example', '//example.com', 'https://a b', 'data:text/html,x'])('%s is refused', (cell) => {
    expect(said(url(cell))).toBe('URL_INVALID');
  });
});

describe('words', () => {
  it('are read in any spelling', () => {
    expect([level('Practitioner'), level('3'), weight('CRITICAL'), requiredGrade('Verified'), claimedGrade(' endorsed ')]).toEqual([3, 3, 3, 'verified', 'endorsed']);
    expect([yesNo('X'), yesNo('no'), has('has_not'), has('has'), status('In-Progress'), status('unenrolled')]).toEqual([true, false, false, true, 'in-progress', 'withdrawn']);
    expect([assessment('reviewed work'), trust('Not trusted'), demandKind('at least')]).toEqual(['reviewed-work', 'not-trusted', 'at-least']);
  });

  it('never let a file claim that something is verified', () => {
    expect(said(claimedGrade('verified'))).toBe('GRADE_NOT_CLAIMABLE');
  });

  it('that are not known are refused with what is accepted', () => {
    expect(level('6')).toMatchObject({ code: 'LEVEL_UNKNOWN', accepted: expect.arrayContaining(['expert']) as unknown });
    expect(['constructor', '__proto__', 'toString'].map((each) => said(status(each)))).toEqual(Array(3).fill('STATUS_UNKNOWN'));
  });

  it('say scores in per cent', () => {
    expect([score('87'), score('87 %'), score('100%'), score('0'), score('87,5')]).toEqual([87, 87, 100, 0, 87.5]);
    expect([score('101'), score('-1'), score('A+')].map(said)).toEqual(['SCORE_OUT_OF_RANGE', 'SCORE_OUT_OF_RANGE', 'NUMBER_UNREADABLE']);
  });
});

const PARSERS: readonly Parser<unknown>[] = [text, email, personRef, date, decimal, amount, currency, score, url, teamPath, teamPaths, level, status, list(email)];

it('no parser ever throws', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,-/:; %+T')) }));
  fc.assert(fc.property(cell, fc.constantFrom(...PARSERS), (value, parser) => void parser(value)), { numRuns: 3_000 });
});
