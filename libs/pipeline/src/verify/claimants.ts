import { type CheckFinding, type FactValues, type Verdict, verdictOn } from '@tessera/domain';

import type { HeldCredential } from './credential-store.js';

/** What is known of whose a credential is, in the words of the check of its recipient. */
export const HOLDER = { contested: 'second-claimant', decided: 'holder-decided', other: 'holder-other' } as const;

type Recipient = Pick<CheckFinding, 'outcome' | 'code' | 'detail'>;

/** While several people claim one credential it is nobody's proof. `claimants`: how many they are, so that one more changes what the others are told. */
export const contestedBy = (claimants: number): Recipient => ({ outcome: 'unknown', code: HOLDER.contested, detail: { claimants: String(claimants) } });
export const heldByDecision: Recipient = { outcome: 'pass', code: HOLDER.decided };
export const heldByOther: Recipient = { outcome: 'fail', code: HOLDER.other };

/** The findings with another answer on the recipient, and what follows from them. */
export function withRecipient(findings: readonly CheckFinding[], recipient: Recipient, at: string) {
  const all = [...findings.filter(({ check }) => check !== 'recipient'), { check: 'recipient', ...recipient, at } satisfies CheckFinding];
  return { findings: all, ...verdictOn(all) };
}

/** The report on a credential that is held, with another answer on the recipient. */
export function restated({ verification }: HeldCredential, recipient: Recipient): FactValues['verification'] {
  return { ...verification, ...withRecipient(findingsOf(verification), recipient, new Date(verification.checkedAt).toISOString()) };
}

/** What the document says of itself, whosever it is. */
export const verdictOfDocument = (findings: readonly CheckFinding[]): Verdict => verdictOn(findings.filter(({ check }) => check !== 'recipient')).verdict;

export const findingsOf = ({ findings }: FactValues['verification']): readonly CheckFinding[] => findings as readonly CheckFinding[];

/** What somebody decided of whose it is; null where nobody did. */
export function decidedOn({ verification }: HeldCredential): Recipient | null {
  const code = findingsOf(verification).find(({ check }) => check === 'recipient')?.code;
  return code === HOLDER.decided ? heldByDecision : code === HOLDER.other ? heldByOther : null;
}

/** 2 proven, 1 not decided, 0 rejected: what is weaker does not call in question what is stronger. */
export const strengthOf = (verdict: Verdict): number => ({ accept: 2, indeterminate: 1, reject: 0 })[verdict];
