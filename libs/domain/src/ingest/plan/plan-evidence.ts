import { fold } from '../../name/fold.js';
import { instantAtEndOf, instantAtStartOf } from '../../organisation/day.js';
import type { EvidenceClaim } from '../claim.js';
import { state } from './fact.js';
import { findAchievement, findPerson, findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** A row of evidence.csv is one piece of evidence: of this person, topic, first day and source. Its last day is included. */
export function planEvidence(claim: EvidenceClaim, known: Known): RowPlan {
  const personId = findPerson(claim.person, known);
  if (!isFound(personId)) return personId;
  const { subject } = claim;
  const topicId = subject.kind === 'skill' ? findSkill(subject.skill, known) : findAchievement(subject.credential, known);
  if (!isFound(topicId)) return topicId;

  const values = {
    personId,
    skillId: subject.kind === 'skill' ? topicId : null,
    achievementId: subject.kind === 'skill' ? null : topicId,
    level: subject.kind === 'skill' ? subject.level : 1,
    grade: claim.grade,
    negative: !claim.has,
    validFrom: instantAtStartOf(claim.from, known.timeZone),
    validUntil: claim.to === null ? null : instantAtEndOf(claim.to, known.timeZone),
    revokedAt: null,
    pendingWhy: null,
    sourceKind: 'file',
    sourceId: null,
    mappingId: null,
    source: claim.source,
  } as const;
  // There is more of it than of anything else, and every piece is looked up by its key: hence a short one.
  const key = known.idOf('evidence', `${personId}|${topicId}|${claim.from}|${claim.source === null ? '' : fold(claim.source)}`);
  const { level, grade, negative, source } = values;
  if (known.contradicts(key, JSON.stringify([level, grade, negative, claim.to, source]))) return refuse('ROW_CONTRADICTED');
  return store([state('evidence', key, values)]);
}
