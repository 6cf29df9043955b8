import type { TargetClaim } from '../claim.js';
import { state } from './fact.js';
import { findTeam, isFound } from './find.js';
import type { Known } from './known.js';
import { EVER } from './plan-requirements.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** One target of a team or of the organisation for one figure from one day on; that of a team waits until the team is known. */
export function planTarget({ owner, measure, share, effectiveOn }: TargetClaim, known: Known): RowPlan {
  const teamId = owner.kind === 'team' ? findTeam(owner.team, known) : null;
  if (teamId !== null && !isFound(teamId)) return teamId;
  const values = { teamId, measure, share, effectiveOn: effectiveOn ?? EVER };
  const key = `${teamId ?? ''}|${measure}|${values.effectiveOn}`;
  if (known.contradicts(`target|${key}`, String(share))) return refuse('ROW_CONTRADICTED');
  return store([state('target', key, values)]);
}
