import type { ClaimedCredential } from '@tessera/domain';
import { checked, type Checked } from './checked.js';

/**
 * Whether `now` lies inside the window. A clock that is a little slow may find a start in the near future: that is
 * forgiven for `skewSeconds`. An end is an end, to the millisecond, in nobody's favour.
 */
export function validityAt({ validFrom, validUntil }: Pick<ClaimedCredential, 'validFrom' | 'validUntil'>, now: Date, skewSeconds: number): Checked {
  const detail = { ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) };
  if (validUntil && now >= new Date(validUntil)) return checked('validity', 'fail', 'expired', detail);
  if (validFrom && new Date(validFrom).getTime() > now.getTime() + skewSeconds * 1000) return checked('validity', 'fail', 'not-yet-valid', detail);
  return checked('validity', 'pass', validUntil ? 'valid-until' : 'valid-without-end', detail);
}
