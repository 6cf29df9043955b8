import type { DisputeClaim } from '../claim.js';
import { Trouble } from '../parse/parsed.js';
import { teamPath } from '../parse/team-path.js';
import { type FactValues, state } from './fact.js';
import type { Known, Period } from './known.js';
import { holdsOn } from './period.js';
import type { Correction } from './plan-disputes.js';
import { homeOf, NOBODY, workOf } from './plan-people.js';
import { VERSION_FIELDS } from './without-wrong.js';

/** What becomes of a field of a person that was wrong; null where nothing is corrected by these words. */
export function correctPerson({ recordKey, correction }: DisputeClaim, personId: string, known: Known): Correction | null {
  const before = known.details.get(personId) ?? NOBODY;
  const right = correction ?? '';
  if (recordKey === 'team') return team(right, personId, { before, known });
  if (recordKey === 'role') return role(right, personId, { before, known });
  const field = VERSION_FIELDS[recordKey];
  if (!field || before.version === null) return null;
  const values: FactValues['person_version'] = { ...before.version, [field]: right };
  return { facts: [state('person_version', personId, values)], anchors: [], ends: [], wrong: before.version[field] ?? '' };
}

type Setting = Parameters<typeof homeOf>[2];

/** The ids of the teams, or roles, that were wrong. */
const wrongOf = (periods: readonly Period[]): string => periods.map(({ ownerId }) => ownerId).join(' ');

/** A team that was wrong ends yesterday and the right one begins today: what others recorded of the time before stays theirs to correct. */
function team(path: string, personId: string, setting: Setting): Correction | null {
  const parsed = teamPath(path);
  if (parsed instanceof Trouble) return null;
  const { periods, ...right } = homeOf({ team: parsed, from: null, to: null }, personId, setting);
  const [rightId] = periods.map(({ ownerId }) => ownerId);
  return { ...right, wrong: wrongOf(setting.before.memberships.filter((period) => holdsOn(period, setting.known.today) && period.ownerId !== rightId)) };
}

/** The posts of today end with yesterday, those that began today at once, and the right one takes their place. */
function role(name: string, personId: string, { before, known }: Setting): Correction {
  const right = workOf({ role: name, from: null, to: null }, personId, { before, known });
  const wrong = before.posts.filter((period) => right.periods.every(({ key }) => period.key !== key) && holdsOn(period, known.today));
  const begun = wrong.filter(({ fromOn }) => fromOn === known.today);
  const past = wrong.filter((period) => !begun.includes(period));
  return {
    facts: [...right.facts, ...past.map(({ key, ownerId, fromOn }) => state('post', key, { personId, roleId: ownerId, fromOn, toOn: known.today - 1 }))],
    anchors: right.anchors,
    ends: [...right.ends, ...begun.map(({ key }) => ({ table: 'post', key }) as const)],
    wrong: wrongOf(wrong),
  };
}
