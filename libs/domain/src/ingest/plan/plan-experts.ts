import type { ExpertClaim } from '../claim.js';
import { state } from './fact.js';
import { findPerson, findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** A person is named once for a skill; naming them again changes the days. */
export function planExpert({ person, skill, from, until }: ExpertClaim, known: Known): RowPlan {
  const personId = findPerson(person, known);
  if (!isFound(personId)) return personId;
  const skillId = findSkill(skill, known);
  if (!isFound(skillId)) return skillId;
  const key = `${personId}|${skillId}`;
  if (known.contradicts(`expert|${key}`, JSON.stringify([from, until]))) return refuse('ROW_CONTRADICTED');
  return store([state('expert', key, { personId, skillId, fromOn: from, toOn: until })]);
}
