import type { PolicyClaim } from '../claim.js';
import { state } from './fact.js';
import { findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** One setting under its name; without a value it ends, and the default holds again. */
export function planPolicy({ setting, skill, value }: PolicyClaim, known: Known): RowPlan {
  const skillId = skill === null ? null : findSkill(skill, known);
  if (skillId !== null && !isFound(skillId)) return skillId;
  const key = skillId === null ? setting : `${setting}|${skillId}`;
  if (known.contradicts(`policy|${key}`, String(value))) return refuse('ROW_CONTRADICTED');
  return value === null ? store([], [], [{ table: 'policy_setting', key }]) : store([state('policy_setting', key, { name: setting, skillId, value })]);
}
