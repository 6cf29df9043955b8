import { expect, it } from '@jest/globals';

import { parseDay } from '../../organisation/day.js';
import { bindHeaders } from '../bind-headers.js';
import { readRow } from '../read-row.js';
import { checks } from './checks.js';

const ROW = { document: 'd', check: '', result: 'accepted', skill: '', level: '', credential: '', from: '', to: '', how: 'phone', reference: '', reason: '' };

function read(changes: Partial<typeof ROW>): unknown {
  const row = { ...ROW, ...changes };
  const bound = bindHeaders(checks, Object.keys(row));
  if (bound.kind === 'refused') throw new Error(JSON.stringify(bound.findings));
  const result = readRow(bound.binding, Object.values(row), { row: 1, line: 2 });
  return result.kind === 'claim' ? result.claim : result.findings.map(({ column, code }) => `${column ?? ''}: ${code}`);
}

const from = parseDay('2026-01-01');

it('a check says what it found, or why it refuses', () => {
  const about = { kind: 'checks', document: 'd', round: 'first', how: 'phone', reference: null, reason: null };
  expect(read({ skill: 'SQL', level: '3', from: '2026-01-01' })).toEqual({ ...about, result: 'accepted', subject: { kind: 'skill', skill: 'SQL', level: 3 }, from, to: null });
  expect(read({ credential: 'First aid', from: '2026-01-01', to: '2026-01-01', check: '2', how: 'original' })).toMatchObject({ round: 'second', how: 'original', subject: { kind: 'credential', credential: 'First aid' }, to: from });
  expect(read({ result: 'refused', reason: 'Not theirs', from: '2026-01-01' })).toEqual({ ...about, result: 'refused', reason: 'Not theirs', subject: null, from: null, to: null });
});

it.each<[string, Partial<typeof ROW>]>([
  ['level: VALUE_MISSING', { skill: 'SQL', from: '2026-01-01' }],
  ['skill: VALUE_MISSING', { from: '2026-01-01' }],
  ['from: VALUE_MISSING', { credential: 'C' }],
  ['to: DATES_REVERSED', { credential: 'C', from: '2026-01-02', to: '2026-01-01' }],
  ['reason: VALUE_MISSING', { result: 'refused' }],
  ['credential: VALUES_EXCLUDE_EACH_OTHER', { result: 'refused', reason: 'r', credential: 'C' }],
  ['how: KIND_UNKNOWN', { how: 'by heart', credential: 'C', from: '2026-01-01' }],
  ['how: VALUE_MISSING', { how: '', credential: 'C', from: '2026-01-01' }],
  ['result: STATUS_UNKNOWN', { result: 'maybe' }],
  ['check: KIND_UNKNOWN', { check: 'third', credential: 'C', from: '2026-01-01' }],
])('a check is refused: %s', (trouble, changes) => expect(read(changes)).toContain(trouble));
