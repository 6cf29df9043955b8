import { fold } from '../../name/fold.js';
import { instantAtEndOf, instantAtStartOf } from '../../organisation/day.js';
import type { EvidenceClaim } from '../claim.js';
import { type FactValues, state } from './fact.js';
import { findAchievement, findPerson, findSkill, isFound } from './find.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store } from './row-plan.js';

/** A row of evidence.csv is one piece of evidence: of this person, topic, first day and source. Its last day is included. On screen nobody says more of themselves than a claim. */
export function planEvidence(claim: EvidenceClaim, known: Known): RowPlan {
  const personId = findPerson(claim.person, known);
  if (!isFound(personId)) return personId;
  if (personId === known.saidBy.personId && claim.grade !== 'claimed') return refuse('ENDORSED_ONESELF', 'person');
  if (!isOwnSample(claim, personId, known)) return refuse('WORK_SAMPLE_UNKNOWN', 'work sample file');
  const { subject } = claim;
  const topicId = subject.kind === 'skill' ? findSkill(subject.skill, known) : findAchievement(subject.credential, known);
  if (!isFound(topicId)) return topicId;

  const values = valuesOf(claim, { personId, topicId, timeZone: known.timeZone });
  // There is more of it than of anything else, and every piece is looked up by its key: hence a short one.
  const key = known.idOf('evidence', `${personId}|${topicId}|${claim.from}|${claim.source === null ? '' : fold(claim.source)}`);
  const { level, grade, negative, source, link, sourceId, settles } = values;
  if (known.contradicts(key, JSON.stringify([level, grade, negative, claim.to, source, link, sourceId, settles]))) return refuse('ROW_CONTRADICTED');
  return store([state('evidence', key, values)]);
}

/** Nobody's claim rests on the work of another. What was taken back since does not end the claim: the row is read again where an earlier file is undone. */
function isOwnSample({ sample }: EvidenceClaim, personId: string, { documents }: Known): boolean {
  if (!sample) return true;
  const document = documents.get(sample);
  return document?.kind === 'work-sample' && document.personId === personId;
}

interface Found {
  readonly personId: string;
  readonly topicId: string;
  readonly timeZone: string;
}

function valuesOf({ subject, from, to, has, grade, source, link, sample, settles }: EvidenceClaim, { personId, topicId, timeZone }: Found): FactValues['evidence'] {
  const isSkill = subject.kind === 'skill';
  return {
    personId,
    skillId: isSkill ? topicId : null,
    achievementId: isSkill ? null : topicId,
    level: isSkill ? subject.level : 1,
    grade,
    negative: !has,
    validFrom: instantAtStartOf(from, timeZone),
    validUntil: to === null ? null : instantAtEndOf(to, timeZone),
    ...{ revokedAt: null, pendingWhy: null, sourceKind: 'file', sourceId: sample ?? null, mappingId: null },
    source,
    link,
    settles,
  };
}
