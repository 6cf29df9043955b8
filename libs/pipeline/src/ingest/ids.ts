import { hash } from 'node:crypto';

import type { FactTable, FactValues, IdOf } from '@tessera/domain';

/** Longest key that is kept as it is, in UTF-16 units; an index entry of PostgreSQL holds some 2,700 bytes. */
const KEY_MAX = 500;

/** The key, or for a long one its beginning and a hash of all of it. */
export const boundedKey = (key: string): string => (key.length <= KEY_MAX ? key : `${key.slice(0, 200)}…${hash('sha256', key, 'hex')}`);

/** The same ids as the database function `anchor_id`. */
export function idsOf(organisationId: string): IdOf {
  return (table, key) => {
    const hex = hash('md5', `${organisationId}/${table}/${boundedKey(key)}`, 'hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
}

/** Says nothing new when it alone differs. */
const UNCOUNTED: ReadonlySet<string> = new Set(['verification.checkedAt', 'credential_version.fileName']);

/** Came later: where such a column says nothing, content stays what it was before there was the column. */
const LATER: ReadonlySet<string> = new Set(['evidence.link', 'evidence.settles', 'dispute_answer.wrong', 'dispute_answer.answeredOn']);

/** Columns of each table in one order; of one table all facts have the same. */
const counted = new Map<FactTable, readonly string[]>();

/** Equal where two versions of a fact say the same, whatever the order of their columns. */
export function contentOf<T extends FactTable>(table: T, values: FactValues[T]): string {
  const columns = counted.get(table) ?? Object.keys(values).sort().filter((column) => !UNCOUNTED.has(`${table}.${column}`));
  counted.set(table, columns);
  const said = columns.flatMap((column): unknown[] => {
    const value: unknown = values[column as keyof FactValues[T]];
    if (!LATER.has(`${table}.${column}`)) return [value];
    return value === null || value === false ? [] : [[column, value]];
  });
  return hash('sha256', table === 'verification' ? JSON.stringify(said, withoutTimeOfCheck) : JSON.stringify(said), 'base64url').slice(0, 22);
}

/** The instant at which a check was repeated with the same answer. */
function withoutTimeOfCheck(this: unknown, name: string, value: unknown): unknown {
  return name === 'at' && typeof this === 'object' && this !== null && 'check' in this ? undefined : value;
}
