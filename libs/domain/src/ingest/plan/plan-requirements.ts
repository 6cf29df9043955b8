import { fold } from '../../name/fold.js';
import type { ClaimedOwner, RequirementClaim } from '../claim.js';
import { type FactValues, type PlannedAnchor, type PlannedFact, state, support } from './fact.js';
import { anchor, findSkill, findTeam, isFound } from './find.js';
import type { Known } from './known.js';
import { refuse, type RowPlan, store, type WaitPlan } from './row-plan.js';

/** What is without an effective date has always applied. */
export const EVER = 0;

/**
 * One requirement from one day on, until a later row about the same topic and kind of the same owner; what no row speaks of stays as it was.
 * That of a role defines the role; that of a team waits until the team is known.
 */
export function planRequirement(claim: RequirementClaim, known: Known): RowPlan {
  const owner = ownerOf(claim.owner, known);
  if (owner.kind === 'wait') return owner;
  const topic = topicOf(claim.asks, known);
  if (topic.kind === 'wait') return topic;

  const effectiveOn = claim.effectiveOn ?? EVER;
  const set = anchor(known, 'requirement_set', `${owner.ownerKind}|${owner.ownerId}|${effectiveOn}`);
  const { ownerKind, roleId, teamId } = owner;
  const values = requirementOf(claim, set.id, topic);
  const key = `${set.id}|${values.skillId ?? values.credentialSetId}|${claim.demand.kind}`;
  if (known.contradicts(`requirement|${key}`, JSON.stringify(values))) return refuse('ROW_CONTRADICTED');
  return store(
    [state('requirement', key, values), support('requirement_set_version', set.id, { requirementSetId: set.id, ownerKind, roleId, teamId, effectiveOn }), ...owner.facts, ...topic.facts],
    [set, ...owner.anchors, ...topic.anchors],
  );
}

interface Found {
  readonly kind: 'found';
  readonly anchors: readonly PlannedAnchor[];
  readonly facts: readonly PlannedFact[];
}

interface Owner extends Found {
  readonly ownerKind: ClaimedOwner['kind'];
  readonly ownerId: string;
  readonly roleId: string | null;
  readonly teamId: string | null;
}

interface Topic extends Found {
  readonly skillId: string | null;
  readonly credentialSetId: string | null;
}

function ownerOf(owner: ClaimedOwner, known: Known): Owner | WaitPlan {
  const nothing = { kind: 'found', anchors: [], facts: [], roleId: null, teamId: null } as const;
  if (owner.kind === 'organisation') return { ...nothing, ownerKind: 'organisation', ownerId: '' };
  if (owner.kind === 'team') {
    const teamId = findTeam(owner.team, known);
    return isFound(teamId) ? { ...nothing, ownerKind: 'team', ownerId: teamId, teamId } : teamId;
  }
  const role = anchor(known, 'role', fold(owner.role));
  return { ...nothing, ownerKind: 'role', ownerId: role.id, roleId: role.id, anchors: [role], facts: [support('role_version', role.id, { roleId: role.id, name: owner.role })] };
}

function topicOf(asks: RequirementClaim['asks'], known: Known): Topic | WaitPlan {
  if (asks.kind === 'skill') {
    const skillId = findSkill(asks.skill, known);
    return isFound(skillId) ? { kind: 'found', skillId, credentialSetId: null, anchors: [], facts: [] } : skillId;
  }
  const named = [...new Map(asks.anyOf.map((name) => [fold(name), name]))].sort(([a], [b]) => (a < b ? -1 : 1));
  const members = named.map(([folded, name]) => ({ ...anchor(known, 'achievement', folded), folded, name }));
  const set = anchor(known, 'credential_set', members.map(({ key }) => key).join('|'));
  return {
    kind: 'found',
    skillId: null,
    credentialSetId: set.id,
    anchors: [set, ...members.map(({ table, id, key }) => ({ table, id, key }))],
    facts: members.flatMap(({ id, folded, name }) => [
      support('achievement_version', id, { achievementId: id, name, folded }),
      support('credential_set_member', `${set.id}|${id}`, { credentialSetId: set.id, achievementId: id }),
    ]),
  };
}

function requirementOf({ asks, demand, minimumGrade, weight, graceDays, isAsked }: RequirementClaim, requirementSetId: string, { skillId, credentialSetId }: Topic): FactValues['requirement'] {
  const about = { requirementSetId, skillId, credentialSetId };
  if (!isAsked) return { ...about, ...NOTHING_ASKED, minimum: demand.kind === 'at-least' ? 1 : null };
  return { ...about, level: asks.kind === 'skill' ? asks.level : 1, minimumGrade, weight, graceDays, minimum: demand.kind === 'at-least' ? demand.n : null, asked: true };
}

/** One way to say that something is asked for no more. */
const NOTHING_ASKED = { level: 1, minimumGrade: 'endorsed', weight: 1, graceDays: 0, asked: false } as const;
