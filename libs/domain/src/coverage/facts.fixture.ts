import { DAY_MS, parseDay } from '../organisation/day.js';
import { DEFAULT_POLICY, type Policy } from '../organisation/policy.js';
import type { Analysis } from './analysis.js';
import { analyse } from './analyse.js';
import type { EvidenceFact, Facts, PersonFact, RequirementFact } from './facts.js';
import { EXCLUSIONS, STATES } from './state.js';
import type { Workforce } from './workforce.js';
import { workforceOf } from './workforce-of.js';

/** The small organisation of the specs: Ann in one team, asked for welding at level 3, endorsed; each spec changes what it speaks of. */
export const TODAY = parseDay('2026-11-22');
export const AS_OF = { day: TODAY, instant: (TODAY + 1) * DAY_MS };

/** Midnight UTC at the start of a day. */
export const at = (day: string) => parseDay(day) * DAY_MS;

export const person = (id: string, changes: Partial<PersonFact> = {}): PersonFact => ({ id, teamId: 'shop', joinedOn: parseDay('2020-01-01'), isOnLeave: false, ...changes });

export const asks = (changes: Partial<RequirementFact> = {}): RequirementFact => ({
  ...{ id: 'r1', ownerKind: 'organisation', ownerId: null, topicId: 'welding', level: 3, grade: 'endorsed', weight: 1, graceDays: 0, minimum: 0 },
  ...changes,
});

export const shows = (changes: Partial<EvidenceFact> = {}): EvidenceFact => ({
  ...{ id: 'e1', personId: 'ann', topicId: 'welding', level: 3, grade: 'attested', isNegative: false, isSettling: false, isPending: false },
  ...{ from: at('2025-01-01'), until: Infinity, revokedAt: Infinity },
  ...changes,
});

export const organisation = (changes: Partial<Facts> = {}): Facts => ({
  teams: [{ id: 'shop', parentId: null }],
  people: [person('ann')],
  roles: [],
  posts: [],
  topics: [{ id: 'welding', kind: 'skill' }],
  requirements: [asks()],
  exemptions: [],
  evidence: [],
  ...changes,
});

export function analysed(changes: Partial<Facts>, policy: Partial<Policy> = {}): { workforce: Workforce; analysis: Analysis } {
  const workforce = workforceOf(organisation(changes));
  return { workforce, analysis: analyse(workforce, { ...DEFAULT_POLICY, ...policy }, AS_OF) };
}

/** Every unit in words. */
export function unitsOf(changes: Partial<Facts>, policy: Partial<Policy> = {}) {
  const { workforce, analysis } = analysed(changes, policy);
  const { units } = analysis;
  return Array.from({ length: units.count }, (_, u) => ({
    person: workforce.people.ids[units.person[u]!],
    topic: workforce.topics.ids[units.topic[u]!],
    level: units.level[u],
    grade: units.grade[u],
    weight: units.weight[u],
    requirement: workforce.requirements.ids[units.requirement[u]!],
    excluded: EXCLUSIONS[units.excluded[u]!],
    state: STATES[units.state[u]!],
    witness: workforce.evidence.ids[units.witness[u]!] ?? null,
    best: workforce.evidence.ids[units.best[u]!] ?? null,
    held: units.held[u],
    proven: units.proven[u] === 1,
    roles: [...units.role.subarray(units.roleStart[u], units.roleStart[u + 1])].map((role) => workforce.roles.ids[role]),
  }));
}

/** The one unit there is, of Ann with this evidence. */
export function unitWith(evidence: readonly EvidenceFact[], requirement: Partial<RequirementFact> = {}, policy: Partial<Policy> = {}) {
  return unitsOf({ evidence, requirements: [asks(requirement)] }, policy)[0]!;
}
