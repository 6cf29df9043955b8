import { fold } from '../../name/fold.js';
import type { AliasClaim } from '../claim.js';
import { state } from './fact.js';
import { findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { NAME_MAX } from './names.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** One further name of a skill. Where several skills go by it, it is said which one is meant; what one other skill is called is refused. */
export function planAlias({ skill, alias }: AliasClaim, known: Known): RowPlan {
  const folded = fold(alias);
  if (folded.length > NAME_MAX) return refuse('NAME_TOO_LONG', 'also called');
  const skillId = findSkill(skill, known);
  if (!isFound(skillId)) return skillId;
  const match = known.skills.match(alias);
  if (match.kind === 'matched' && match.id !== skillId) return refuse('ALIAS_OF_OTHER_SKILL', 'also called');
  const others = match.kind === 'ambiguous' ? match.ids.filter((id) => id !== skillId) : [];
  return store([state('skill_alias', `${skillId}|${folded}`, { skillId, alias, folded })], [], others.map((id) => ({ table: 'skill_alias', key: `${id}|${folded}` })));
}
