import type { HolderClaim } from '../claim.js';
import { state } from './fact.js';
import { findPerson, isFound } from './find.js';
import type { Known, KnownClaimant } from './known.js';
import { refuse, type RefusePlan, type RowPlan, store, type WaitPlan } from './row-plan.js';

/** Of those who claim a credential one holds it, or none does; the others are told whose it is not. Nobody decides on what they claim themselves. */
export function planHolder(claim: HolderClaim, known: Known): RowPlan {
  const claimants = known.claimants.get(claim.credential) ?? [];
  if (claimants.length === 0) return refuse('CLAIMANT_UNKNOWN', 'credential');
  if (isClaimedBy(known.saidBy.personId, claimants)) return refuse('CLAIMED_ONESELF', 'credential');
  const holder = holderOf(claim, claimants, known);
  if ('kind' in holder) return holder;
  const [first] = claimants.map(({ key }) => key).sort();
  if (known.contradicts(`holder|${first}`, holder.id ?? '')) return refuse('ROW_CONTRADICTED');
  return store(claimants.map(({ key, personId, ...report }) => state('verification', key, personId === holder.id ? report.held : report.notHeld)));
}

const isClaimedBy = (id: string | null, claimants: readonly KnownClaimant[]): boolean => claimants.some(({ personId }) => personId === id);

/** One of those who claim it, or nobody. */
function holderOf({ person }: HolderClaim, claimants: readonly KnownClaimant[], known: Known): { readonly id: string | null } | WaitPlan | RefusePlan {
  if (person === null) return { id: null };
  const id = findPerson(person, known);
  if (!isFound(id)) return id;
  return isClaimedBy(id, claimants) ? { id } : refuse('CLAIMANT_UNKNOWN', 'person');
}
