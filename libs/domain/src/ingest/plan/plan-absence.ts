import type { ExemptionClaim, LeaveClaim } from '../claim.js';
import { anchor, findAchievement, findPerson, findSkill, isFound } from './find.js';
import { type PlannedAnchor, type PlannedFact, state, support } from './fact.js';
import { fold } from '../../name/fold.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store, type WaitPlan } from './row-plan.js';

/** One leave of a person under its first day. */
export function planLeave({ person, from, to, reason }: LeaveClaim, known: Known): RowPlan {
  const personId = findPerson(person, known);
  if (!isFound(personId)) return personId;
  const key = `${personId}|${from}`;
  if (known.contradicts(`leave|${key}`, JSON.stringify([to, reason]))) return refuse('ROW_CONTRADICTED');
  return store([state('leave', key, { personId, fromOn: from, toOn: to, reason })]);
}

/** A person excused from a skill, or from a set of named credentials where just these are asked for. */
export function planExemption({ person, subject, from, until, reason }: ExemptionClaim, known: Known): RowPlan {
  const personId = findPerson(person, known);
  if (!isFound(personId)) return personId;
  const topic = topicOf(subject, known);
  if ('kind' in topic) return topic;
  const { skillId, credentialSetId } = topic;
  const key = `${personId}|${skillId ?? credentialSetId}|${from}`;
  if (known.contradicts(`exemption|${key}`, JSON.stringify([until, reason]))) return refuse('ROW_CONTRADICTED');
  return store([state('exemption', key, { personId, skillId, credentialSetId, fromOn: from, toOn: until, reason }), ...topic.facts], topic.anchors);
}

interface Topic {
  readonly skillId: string | null;
  readonly credentialSetId: string | null;
  readonly anchors: readonly PlannedAnchor[];
  readonly facts: readonly PlannedFact[];
}

function topicOf(subject: ExemptionClaim['subject'], known: Known): Topic | WaitPlan {
  if (subject.kind === 'skill') {
    const skillId = findSkill(subject.skill, known);
    return isFound(skillId) ? { skillId, credentialSetId: null, anchors: [], facts: [] } : skillId;
  }
  const named = [...new Set(subject.anyOf.map(fold))].sort();
  const found = named.map((name) => findAchievement(name, known));
  const missing = found.find((one) => !isFound(one));
  if (missing !== undefined && !isFound(missing)) return missing;
  const set = anchor(known, 'credential_set', named.join('|'));
  const members = found.filter(isFound).map((achievementId) => support('credential_set_member', `${set.id}|${achievementId}`, { credentialSetId: set.id, achievementId }));
  return { skillId: null, credentialSetId: set.id, anchors: [set], facts: members };
}
