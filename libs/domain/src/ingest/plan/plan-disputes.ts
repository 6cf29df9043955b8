import type { DisputeClaim } from '../claim.js';
import { teamPath } from '../parse/team-path.js';
import { Trouble } from '../parse/parsed.js';
import { type FactTable, type FactValues, state } from './fact.js';
import { findPerson, isFound } from './find.js';
import type { Known } from './known.js';
import { homeOf, NOBODY, workOf } from './plan-people.js';
import { refuse, type RowPlan, store, type StorePlan } from './row-plan.js';

/** The tables that hold what is disputed; what is known of a person itself lies in several. */
const TABLES: Readonly<Record<Exclude<DisputeClaim['record'], 'person'>, readonly FactTable[]>> = { evidence: ['evidence'], learning: ['learning_record'], credential: ['credential_version', 'verification'] };

/** The fields of a person that can be disputed and corrected, and the column of their version that holds them. */
const FIELDS: Readonly<Record<string, 'name' | 'location' | 'jobFamily' | 'costCentre'>> = { name: 'name', location: 'location', 'job family': 'jobFamily', 'cost centre': 'costCentre' };

/** The answer to a dispute under its id. Upheld, the record ends with it, or the field of the person becomes what is right. */
export function planDispute(claim: DisputeClaim, known: Known): RowPlan {
  const personId = findPerson(claim.person, known);
  if (!isFound(personId)) return personId;
  const { dispute, record, recordKey, answer, correction, reason } = claim;
  if (!UUID.test(dispute)) return refuse('DISPUTE_UNKNOWN', 'dispute');
  const fact = state('dispute_answer', dispute.toLowerCase(), { personId, disputeId: dispute.toLowerCase(), recordKind: record, recordKey, answer, correction, reason, answeredByName: known.saidBy.name });
  if (answer === 'kept') return store([fact]);
  if (record !== 'person') return store([fact], [], TABLES[record].map((table) => ({ table, key: recordKey })));
  const corrected = corrects(claim, personId, known);
  return corrected === null ? refuse('CORRECTION_UNKNOWN', 'correction') : store([fact, ...corrected.facts], corrected.anchors, corrected.ends);
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;

type Correction = Pick<StorePlan, 'facts' | 'anchors' | 'ends'>;

/** A team or role that was wrong ends yesterday and the right one begins today: what others recorded of the time before stays theirs to correct. */
function corrects({ recordKey, correction }: DisputeClaim, personId: string, known: Known): Correction | null {
  const before = known.details.get(personId) ?? NOBODY;
  const right = correction ?? '';
  if (recordKey === 'team') return team(right, personId, { before, known });
  if (recordKey === 'role') return role(right, personId, { before, known });
  const field = FIELDS[recordKey];
  if (!field || before.version === null) return null;
  const values: FactValues['person_version'] = { ...before.version, [field]: right };
  return { facts: [state('person_version', personId, values)], anchors: [], ends: [] };
}

type Setting = Parameters<typeof homeOf>[2];

/** The posts of today end with yesterday, those that began today at once, and the right one takes their place. */
function role(name: string, personId: string, { before, known }: Setting): Correction {
  const right = workOf({ role: name, from: null, to: null }, personId, { before, known });
  const { today } = known;
  const wrong = before.posts.filter(({ key, fromOn, toOn }) => right.periods.every((period) => period.key !== key) && (fromOn ?? -Infinity) <= today && (toOn ?? Infinity) >= today);
  const begun = wrong.filter(({ fromOn }) => fromOn === today);
  const past = wrong.filter((period) => !begun.includes(period));
  return {
    facts: [...right.facts, ...past.map(({ key, ownerId, fromOn }) => state('post', key, { personId, roleId: ownerId, fromOn, toOn: today - 1 }))],
    anchors: right.anchors,
    ends: [...right.ends, ...begun.map(({ key }) => ({ table: 'post', key }) as const)],
  };
}

function team(path: string, personId: string, setting: Setting): Correction | null {
  const parsed = teamPath(path);
  return parsed instanceof Trouble ? null : homeOf({ team: parsed, from: null, to: null }, personId, setting);
}
