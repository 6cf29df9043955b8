import type { CheckClaim } from '../claim.js';
import { type FactValues, state } from './fact.js';
import { findAchievement, findSkill, isFound } from './find.js';
import type { Known, KnownDocument } from './known.js';
import { type PlanRefusal, refuse, type RowPlan, store } from './row-plan.js';

/**
 * What one person found when looking into a certificate. Nobody checks their own, the second check is that of another account and says the same as the first.
 * A check never waits: who waits with it would decide in another's name.
 */
export function planCheck(claim: CheckClaim, known: Known): RowPlan {
  const document = known.documents.get(claim.document);
  if (!document) return refuse('DOCUMENT_UNKNOWN', 'document');
  const topic = topicOf(claim, known);
  if (topic === null) return refuse('TOPIC_UNKNOWN', claim.subject?.kind ?? null);
  const { round, result, from, to, how, reference, reason } = claim;
  const { accountId, name } = known.saidBy;
  const values = { documentId: claim.document, personId: document.personId, round, result, ...topic, fromOn: from, toOn: to, how, reference, reason, checkedBy: accountId, checkedByName: name };
  const trouble = troubleWith(values, document, known);
  if (trouble) return refuse(trouble, 'document');
  const key = `${claim.document}|${round}`;
  if (known.contradicts(`check|${key}`, JSON.stringify(values))) return refuse('ROW_CONTRADICTED');
  return store([state('document_check', key, values)]);
}

function topicOf({ subject }: CheckClaim, known: Known): Pick<FactValues['document_check'], 'skillId' | 'achievementId' | 'level'> | null {
  if (subject === null) return { skillId: null, achievementId: null, level: null };
  const id = subject.kind === 'skill' ? findSkill(subject.skill, known) : findAchievement(subject.credential, known);
  if (!isFound(id)) return null;
  return subject.kind === 'skill' ? { skillId: id, achievementId: null, level: subject.level } : { skillId: null, achievementId: id, level: null };
}

function troubleWith(check: FactValues['document_check'], { personId, kind, isWithdrawn, first }: KnownDocument, { saidBy }: Known): PlanRefusal | null {
  if (kind !== 'certificate') return 'CHECK_OF_WORK_SAMPLE';
  if (isWithdrawn) return 'DOCUMENT_WITHDRAWN';
  if (saidBy.personId === personId) return 'CHECK_OF_OWN';
  if (check.round === 'first') return null;
  if (first?.result !== 'accepted') return 'CHECK_NOT_BEGUN';
  if (first.checkedBy === check.checkedBy) return 'CHECK_BY_SAME';
  return check.result === 'refused' || showsSame(check, first) ? null : 'CHECK_DIFFERS';
}

const SHOWN = ['skillId', 'achievementId', 'level', 'fromOn', 'toOn'] as const;

const showsSame = (one: FactValues['document_check'], other: FactValues['document_check']): boolean => SHOWN.every((column) => one[column] === other[column]);
