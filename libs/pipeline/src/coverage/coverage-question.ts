import { TesseraError } from '@tessera/domain';

/** Today with all that is known, unless it says otherwise: `asOf` a day, `knownAt` an ISO instant. */
export interface CoverageQuestion {
  readonly asOf?: string;
  readonly knownAt?: string;
}

/** Null: all that is known now, in ms since 1970. Throws INSTANT_INVALID and INSTANT_TO_COME. */
export function knownAtOf({ knownAt }: CoverageQuestion, now: number): Date | null {
  if (knownAt === undefined) return null;
  const instant = Date.parse(knownAt);
  if (Number.isNaN(instant)) throw new TesseraError('invalid-input', 'INSTANT_INVALID', `Not an instant such as 2026-11-22T10:00:00Z: ${knownAt}`);
  if (instant > now) throw new TesseraError('invalid-input', 'INSTANT_TO_COME', 'What will be known later cannot be known now.');
  return new Date(instant);
}
