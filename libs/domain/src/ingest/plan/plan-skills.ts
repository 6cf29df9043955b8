import { fold } from '../../name/fold.js';
import type { SkillClaim } from '../claim.js';
import { state, support } from './fact.js';
import { anchor, findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { NAME_MAX } from './names.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** A skill under its own name, with its other names. The broader skill is left open where it is not known yet. */
export function planSkill(claim: SkillClaim, known: Known): RowPlan {
  if ([claim.skill, ...claim.aliases].some((name) => fold(name).length > NAME_MAX)) return refuse('NAME_TOO_LONG', 'skill');
  const skill = anchor(known, 'skill', fold(claim.skill));
  const aliases = claim.aliases.map((alias) => ({ skillId: skill.id, alias, folded: fold(alias) }));
  return store(
    [
      state('skill_version', skill.id, {
        skillId: skill.id,
        name: claim.skill,
        folded: skill.key,
        description: claim.description,
        broaderId: broaderOf(claim, skill.id, known),
        framework: null,
        code: claim.externalCode,
      }),
      ...aliases.filter(({ folded }) => folded !== skill.key).map((alias) => support('skill_alias', `${skill.id}|${alias.folded}`, alias)),
    ],
    [skill],
  );
}

function broaderOf({ broader: [name] }: SkillClaim, skillId: string, known: Known): string | null {
  const found = name === undefined ? null : findSkill(name, known);
  return found !== null && isFound(found) && found !== skillId ? found : null;
}
