import type { ClaimedLevel, ClaimedSubject } from '../claim.js';
import type { Say } from '../template.js';

interface SubjectCells {
  readonly skill: string | null;
  readonly level: ClaimedLevel | null;
  readonly credential: string | null;
}

/** Exactly one of a skill with its level, and a credential. */
export function subjectOf({ skill, level, credential }: SubjectCells, say: Say<'skill' | 'level' | 'credential'>): ClaimedSubject | null {
  if (credential !== null) {
    if (skill !== null) say('skill', 'VALUES_EXCLUDE_EACH_OTHER');
    if (level !== null) say('level', 'VALUES_EXCLUDE_EACH_OTHER');
    return { kind: 'credential', credential };
  }
  if (skill !== null && level !== null) return { kind: 'skill', skill, level };
  say(skill === null ? 'skill' : 'level', 'VALUE_MISSING');
  return null;
}
