import type { ClaimedStatus } from '@tessera/domain';
import { listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';

/** The entries under which the state of a credential can be looked up. What an entry lacks is null, never guessed. */
export function statusesOf(credential: JsonObject): ClaimedStatus[] {
  return objectsOf(credential['credentialStatus']).map((entry) => ({
    type: listOf(entry['type']).join(' '),
    purpose: textOf(entry['statusPurpose']),
    list: textOf(entry['statusListCredential']),
    index: indexOf(entry),
  }));
}

/** A base-10 string by the standard, a number by 1EdTech. Entries that use more than one bit are not read. */
function indexOf({ statusListIndex: index, statusSize: size }: JsonObject): number | null {
  if (size !== undefined && size !== 1) return null;
  const value = typeof index === 'string' && /^(?:0|[1-9]\d{0,15})$/.test(index) ? Number(index) : index;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
