import type { CheckFinding, CheckName, CheckOutcome } from '@tessera/domain';

/** A finding that has not yet been given the instant of its check. */
export type Checked = Omit<CheckFinding, 'at'>;

export function checked(check: CheckName, outcome: CheckOutcome, code: string, detail?: Readonly<Record<string, string>>): Checked {
  return { check, outcome, code, ...(detail && Object.keys(detail).length > 0 ? { detail } : {}) };
}
