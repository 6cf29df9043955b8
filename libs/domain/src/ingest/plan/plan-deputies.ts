import type { DeputyClaim } from '../claim.js';
import { state } from './fact.js';
import { findPerson, findTeam, isFound } from './find.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** Leads a team for a time, beside whoever leads it for good; said again with the same first day, the last day is another. */
export function planDeputy({ deputy, team, from, to }: DeputyClaim, known: Known): RowPlan {
  const personId = findPerson(deputy, known);
  if (!isFound(personId)) return personId;
  const teamId = findTeam(team, known);
  if (!isFound(teamId)) return teamId;
  const key = `${personId}|${teamId}|${from}`;
  if (known.contradicts(`deputy|${key}`, String(to))) return refuse('ROW_CONTRADICTED');
  return store([state('team_lead', key, { personId, teamId, fromOn: from, toOn: to })]);
}
