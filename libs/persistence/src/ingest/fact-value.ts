import { formatDay, GRADE_RANK, gradeOfRank, parseDay, type Grade } from '@tessera/domain';

import type { ColumnType } from './fact-columns.js';

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The type that a column has in SQL. */
export const sqlType = (type: ColumnType): string => (type === 'grade' ? 'smallint' : type);

/** As a parameter. */
export function toSql(type: ColumnType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'date') return formatDay(value as number);
  if (type === 'timestamptz') return new Date(value as number).toISOString();
  if (type === 'bytea') return Buffer.from(value as string, 'base64');
  if (type === 'grade') return GRADE_RANK[value as Grade];
  return type === 'jsonb' ? JSON.stringify(value) : value;
}

/** As it was before `toSql`. */
export function fromSql(type: ColumnType, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'date') return parseDay(value as string);
  if (type === 'timestamptz') return (value as Date).getTime();
  if (type === 'bytea') return (value as Buffer).toString('base64');
  return type === 'grade' ? gradeOfRank(value as number) : value;
}
