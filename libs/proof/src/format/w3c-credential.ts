import { claimOf } from '../credential/claim.js';
import { isBadge, shapeFault, typesOf } from '../credential/shape.js';
import { isImpossible, windowOf, type Window } from '../credential/window.js';
import { insideRecord, recordFault } from '../credential/learner-record.js';
import type { JsonObject } from '../json/json.js';
import type { Seal } from '../seal.js';
import type { CredentialReading, Reading } from './reading.js';

interface Envelope {
  readonly suffix: 'di' | 'jwt';
  readonly seal: Seal | null;
  readonly window?: Window;
  readonly covers: CredentialReading['covers'];
}

/** Reads a W3C credential, which Open Badges 3.0 is one kind of, whatever it is signed with. */
export function readW3c(credential: JsonObject, { suffix, seal, window, covers }: Envelope): Reading {
  const isOpenBadge = isBadge(credential) || typesOf(credential).includes('EndorsementCredential');
  const isRecord = typesOf(credential).includes('ClrCredential');
  const format = isRecord ? 'clr2' : `${isOpenBadge ? 'ob3' : 'vc'}-${suffix}`;
  const code = shapeFault(credential) ?? (isRecord ? recordFault(credential) : null) ?? (isImpossible(windowOf(credential, window)) ? 'window-invalid' : null);
  if (code) return { kind: 'fault', format, code };
  const reading: Reading = { kind: 'credential', format, credential, claim: claimOf(credential, window), seal, covers };
  return isRecord ? { ...reading, ...insideRecord(credential, reading.claim) } : reading;
}
