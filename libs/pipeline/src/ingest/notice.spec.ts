import { describe, expect, it } from '@jest/globals';
import { recogniseTemplate } from '@tessera/domain';

import { noticesOf, problemOf } from './notice.js';

describe('a file that cannot be taken', () => {
  it('says which template it comes closest to, what is missing, and under which names that would be found', () => {
    const recognised = recogniseTemplate(['Age', 'Attrition', 'EmployeeId', 'Department']);
    if (recognised.kind !== 'none') throw new Error(recognised.kind);
    const { message, columns } = problemOf({ code: 'TEMPLATE_UNKNOWN', line: 1, nearest: recognised.nearest, findings: recognised.findings });
    expect(message).toBe('The headers fit no template. Line 1. It comes closest to people.csv. name: A column is missing. Accepted: name, full name, display name, person.');
    expect(columns).toEqual(['name']);
  });

  it('says between which templates to choose', () => {
    expect(problemOf({ code: 'TEMPLATE_AMBIGUOUS', candidates: ['leave', 'people'] }).message).toBe('The headers fit more than one template. It fits leave.csv and people.csv.');
  });

  it('says what it is and what its name says', () => {
    expect(problemOf({ code: 'FILE_KIND_MISMATCH', found: 'zip', named: 'csv' }).message).toBe('The file is not what its name says. It is zip, its name says csv.');
  });
});

it('columns that trouble in one way are told together', () => {
  const about = (column: string) => ({ row: 0, line: 1, column, code: 'COLUMN_UNKNOWN', valueClass: 'text' }) as const;
  expect(noticesOf([about('a'), about('b')])).toEqual([{ code: 'COLUMN_UNKNOWN', message: expect.any(String), columns: ['a', 'b'] }]);
});
