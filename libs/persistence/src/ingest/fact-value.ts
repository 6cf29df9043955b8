import { formatDay, GRADE_RANK, gradeOfRank, parseDay, type Grade } from '@tessera/domain';

import type { ColumnType } from './fact-columns.js';

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The type that a column has in SQL. */
export const sqlType = (type: ColumnType): string => (type === 'grade' ? 'smallint' : type);

/** Many of one column as one parameter, in PostgreSQL's text form: the driver's own takes three times as long. */
export function toSqlArray(type: ColumnType, values: readonly unknown[]): string {
  const write = WRITE[type] ?? String;
  const entry = REPEATED.has(type) ? remembered(write) : write;
  return `{${values.map((value) => (value === null || value === undefined ? 'NULL' : entry(value))).join(',')}}`;
}

function remembered(write: (value: unknown) => string): (value: unknown) => string {
  const written = new Map<unknown, string>();
  return (value) => {
    const text = written.get(value) ?? write(value);
    written.set(value, text);
    return text;
  };
}

/** Takes a while to write, and few values come many times. */
const REPEATED: ReadonlySet<ColumnType> = new Set(['date', 'timestamptz', 'grade']);

/** Those that are not written as they are. */
const WRITE: Readonly<Partial<Record<ColumnType, (value: unknown) => string>>> = {
  date: (value) => formatDay(value as number),
  timestamptz: (value) => new Date(value as number).toISOString(),
  grade: (value) => String(GRADE_RANK[value as Grade]),
  text: (value) => quoted(value as string),
  jsonb: (value) => quoted(JSON.stringify(value)),
  bytea: (value) => quoted(`\\x${Buffer.from(value as string, 'base64').toString('hex')}`),
};

const quoted = (text: string): string => `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;

/** As it was before. */
export function fromSql(type: ColumnType, value: unknown): unknown {
  if (value === null) return null;
  if (type === 'date') return parseDay(value as string);
  if (type === 'timestamptz') return (value as Date).getTime();
  if (type === 'bytea') return (value as Buffer).toString('base64');
  return type === 'grade' ? gradeOfRank(value as number) : value;
}
