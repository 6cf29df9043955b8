/** Rows in the order of a key: those of key k are rows[start[k]] up to rows[start[k + 1]], exclusive. */
export interface RowsByKey {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Counting sort: linear, and stable in the order given (by default that of the row numbers), so sorting by a second key and then by a first one orders by both.
 * Keys are 0 to keyCount - 1; rows with a negative key are left out.
 */
export function rowsByKey(keys: Int32Array, keyCount: number, order: Int32Array | null = null): RowsByKey {
  const start = new Int32Array(keyCount + 1);
  const length = order ? order.length : keys.length;
  for (let i = 0; i < length; i += 1) {
    const key = keys[order ? order[i]! : i]!;
    if (key >= 0) start[key + 1]! += 1;
  }
  for (let key = 0; key < keyCount; key += 1) start[key + 1]! += start[key]!;
  const next = start.slice();
  const rows = new Int32Array(start[keyCount]!);
  for (let i = 0; i < length; i += 1) {
    const row = order ? order[i]! : i;
    const key = keys[row]!;
    if (key >= 0) rows[next[key]!++] = row;
  }
  return { start, rows };
}
