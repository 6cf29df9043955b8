import { parseInstant } from '../encoding/instant.js';
import type { JsonObject } from '../json/json.js';

/** Half open: valid from the first instant until just before the second. Null is open. */
export interface Window {
  readonly from: Date | null;
  readonly until: Date | null;
}

/** The narrowest window that any date of the credential or of the token around it gives. */
export function windowOf(credential: JsonObject, token: Window = { from: null, until: null }): Window {
  const from = [parseInstant(credential['validFrom']), parseInstant(credential['issuanceDate']), token.from];
  const until = [parseInstant(credential['validUntil']), parseInstant(credential['expirationDate']), token.until];
  return { from: extreme(from, Math.max), until: extreme(until, Math.min) };
}

/** The two ends as a claim has them. */
export function statedWindow({ from, until }: Window): { readonly validFrom: string | null; readonly validUntil: string | null } {
  return { validFrom: from?.toISOString() ?? null, validUntil: until?.toISOString() ?? null };
}

/** Whether there is no instant at which the credential was ever meant to be valid. */
export function isImpossible({ from, until }: Window): boolean {
  return from !== null && until !== null && until < from;
}

function extreme(dates: readonly (Date | null)[], pick: (...times: number[]) => number): Date | null {
  const times = dates.filter((date) => date !== null).map((date) => date.getTime());
  return times.length > 0 ? new Date(pick(...times)) : null;
}
