import { createHash, type Hash } from 'node:crypto';

import type { AsOf, Workforce } from '@tessera/domain';

/**
 * Of everything that decides an analysis: the columns, the version of the policy, the day, and the hash of the earlier analysis that it is compared with, if any.
 * The order in which facts were written does not matter, columns being ordered by id.
 */
export function workforceHash(workforce: Workforce, { policyVersion, asOf, before }: { readonly policyVersion: number; readonly asOf: AsOf; readonly before: string | null }): string {
  const hash = createHash('sha256').update(`tessera coverage 2\n${policyVersion}\n${asOf.day}\n${asOf.instant}\n${before ?? ''}\n`);
  add(hash, workforce);
  return hash.digest('hex');
}

/** Every column under its name and length, so that no two sets of columns give the same bytes. */
function add(hash: Hash, columns: object): void {
  for (const [name, column] of Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1)) as [string, unknown][]) {
    if (ArrayBuffer.isView(column)) hash.update(`${name} ${column.byteLength}\n`).update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
    else if (Array.isArray(column)) hash.update(`${name} ${column.length}\n${column.join('\n')}\n`);
    else {
      hash.update(`${name} {\n`);
      add(hash, column as object);
    }
  }
}
