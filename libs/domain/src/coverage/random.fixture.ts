import fc from 'fast-check';
import { GRADES, type Grade } from '../evidence/grade.js';
import { DAY_MS } from '../organisation/day.js';
import type { Policy } from '../organisation/policy.js';
import type { EvidenceFact, Facts, RequirementFact } from './facts.js';
import { AS_OF, TODAY } from './facts.fixture.js';

/** Small organisations in which the rules meet often: few people and topics, and dates that fall on, before and after every boundary. */
const NOW = AS_OF.instant;
const PAST = [NOW - 700 * DAY_MS, NOW - 400 * DAY_MS, NOW - 365 * DAY_MS, NOW - 10 * DAY_MS, NOW - 1];
const LATER = [NOW, NOW + 1, NOW + 40 * DAY_MS];

const grade = fc.constantFrom<Grade>(...GRADES);
const level = fc.integer({ min: 1, max: 5 });
const days = fc.constantFrom(TODAY - 400, TODAY - 30, TODAY - 29, TODAY, TODAY + 3);
const rarely = fc.integer({ min: 0, max: 5 }).map((die) => die === 0);

const idsOf = (letter: string, min: number, max: number) => fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map((n) => `${letter}${n}`), { minLength: min, maxLength: max });

export const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  levelCaps: fc.record({ verified: fc.constant(5), attested: fc.integer({ min: 3, max: 5 }), endorsed: fc.integer({ min: 2, max: 5 }), activity: fc.integer({ min: 0, max: 3 }), claimed: fc.integer({ min: 0, max: 3 }) }),
  statusUnreachableDays: fc.constant(90),
  smallGroup: fc.constant(5),
  revalidationDays: fc.array(fc.tuple(fc.constantFrom('s0', 's1', 's2', 's3'), fc.constantFrom(9, 10, 365, 366)), { maxLength: 3 }).map((windows) => new Map(windows)),
});

export const anyEvidence = (people: readonly string[], topics: readonly string[], id: fc.Arbitrary<string>): fc.Arbitrary<EvidenceFact> =>
  fc.record({
    id,
    personId: fc.constantFrom(...people),
    topicId: fc.constantFrom(...topics),
    level,
    grade,
    isNegative: rarely,
    isSettling: rarely,
    isPending: rarely,
    from: fc.oneof({ arbitrary: fc.constantFrom(...PAST), weight: 6 }, fc.constantFrom(...LATER)),
    until: fc.oneof({ arbitrary: fc.constant(Infinity), weight: 3 }, fc.constantFrom(...PAST.slice(3), ...LATER)),
    revokedAt: fc.oneof({ arbitrary: fc.constant(Infinity), weight: 5 }, fc.constantFrom(...PAST, ...LATER)),
  });

function anyRequirement(teams: readonly string[], roles: readonly string[], topics: readonly string[]): fc.Arbitrary<Omit<RequirementFact, 'id'>> {
  const owners = [...teams.map((id) => ['team', id] as const), ...roles.map((id) => ['role', id] as const), ['organisation', null] as const];
  return fc
    .record({
      owner: fc.constantFrom(...owners),
      topicId: fc.constantFrom(...topics),
      level,
      grade,
      weight: fc.integer({ min: 1, max: 3 }),
      graceDays: fc.constantFrom(0, 0, 1, 30, 500),
      minimum: fc.constantFrom(0, 0, 0, 1, 2, 3),
    })
    .map(({ owner: [ownerKind, ownerId], ...asked }) => ({ ownerKind, ownerId, ...asked }));
}

/** Each team's parent is an earlier one or none, and ids are in no order. */
const parents = (teams: readonly string[]) => fc.tuple(...teams.map((_, i) => fc.integer({ min: -1, max: i - 1 }))).map((above) => teams.map((id, i) => ({ id, parentId: teams[above[i]!] ?? null })));

export const anyFacts: fc.Arbitrary<Facts> = fc
  .record({ teams: idsOf('t', 1, 6), people: idsOf('p', 1, 7), roles: idsOf('r', 0, 3), topics: fc.constantFrom(['s0'], ['s1', 's0'], ['s3', 's0', 's2']) })
  .chain(({ teams, people, roles, topics }) => {
    const someone = fc.constantFrom(...people);
    return fc.record({
      teams: parents(teams),
      people: fc.tuple(...people.map((id) => fc.record({ id: fc.constant(id), teamId: fc.oneof({ arbitrary: fc.constantFrom<string | null>(...teams), weight: 9 }, fc.constant(null)), joinedOn: days, isOnLeave: rarely }))),
      roles: fc.constant(roles.map((id) => ({ id }))),
      posts: roles.length === 0 ? fc.constant([]) : fc.array(fc.record({ personId: someone, roleId: fc.constantFrom(...roles), since: days }), { maxLength: 8 }),
      topics: fc.constant(topics.map((id) => ({ id, kind: 'skill' as const }))),
      requirements: fc.array(anyRequirement(teams, roles, topics), { maxLength: 9 }).map((rows) => rows.map((row, i) => ({ id: `q${(i * 7) % 10}`, ...row }))),
      exemptions: fc.array(fc.record({ personId: someone, topicId: fc.constantFrom(...topics) }), { maxLength: 2 }),
      evidence: fc.array(anyEvidence(people, topics, fc.constant('')), { maxLength: 30 }).map((rows) => rows.map((row, i) => ({ ...row, id: `e${(i * 17) % 31}` }))),
    });
  });
