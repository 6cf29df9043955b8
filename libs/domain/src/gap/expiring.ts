import type { Day } from '../organisation/day.js';
import { monthsOfEnding, NO_MONTH } from './ending.js';

/** What ends in one calendar month of the organisation's time zone. */
export interface MonthOfExpiry {
  /** `2026-11` */
  readonly month: string;
  /** Distinct evidence that is the witness of a counted unit. */
  readonly witnesses: number;
  /** Counted units which then nothing that is valid today meets any more. */
  readonly lost: number;
}

/** The twelve calendar months from that of the as-of day on, in order, empty ones too; of the first only what is left of it. `endings` as endingsOf gives them, of all units or of some. */
export function expiringByMonth(asOf: Day, endings: Uint8Array): MonthOfExpiry[] {
  const [witnesses, lost] = [new Int32Array(NO_MONTH + 1), new Int32Array(NO_MONTH + 1)];
  for (const ending of endings) {
    witnesses[ending >> 4]! += 1;
    lost[ending & 15]! += 1;
  }
  return monthsOfEnding(asOf).map((month, i) => ({ month, witnesses: witnesses[i]!, lost: lost[i]! }));
}
