import { fold } from '../../name/fold.js';
import type { PersonClaim } from '../claim.js';
import type { Known, Period, PersonDetails, Upheld } from './known.js';
import { teamKey } from './names.js';
import { holdsOn } from './period.js';
import type { PlanNotice } from './row-plan.js';

/** The fields of a person that can be disputed and corrected, and the column of their version that holds them. */
export const VERSION_FIELDS: Readonly<Record<string, 'name' | 'location' | 'jobFamily' | 'costCentre'>> = { name: 'name', location: 'location', 'job family': 'jobFamily', 'cost centre': 'costCentre' };

interface Heard {
  readonly claim: PersonClaim;
  readonly notices: readonly PlanNotice[];
}

interface Setting {
  readonly before: PersonDetails;
  readonly known: Known;
}

/**
 * What a row says of a person once the cells are left aside that say again what the answer to a dispute found wrong. A correction is kept against the word
 * that it corrected for as long as it stands; any third word is news, and so is a team or role that begins after the day of the answer.
 */
export function withoutWrong(claim: PersonClaim, personId: string, setting: Setting): Heard {
  const answers = (setting.known.upheld.get(personId) ?? []).filter((answer) => answer.personId === personId);
  return answers.reduce<Heard>((heard, answer) => {
    const left = LEFT[answer.recordKind]?.(heard.claim, answer, setting) ?? null;
    return left === null ? heard : { claim: { ...heard.claim, ...left.claim }, notices: [...heard.notices, { code: 'CELL_DISPUTED', column: left.column, answer }] };
  }, { claim, notices: [] });
}

interface Left {
  readonly claim: Partial<PersonClaim>;
  /** As the template names it. */
  readonly column: string;
}

type Leave = (claim: PersonClaim, answer: Upheld, setting: Setting) => Left | null;

const LEFT: Readonly<Record<string, Leave>> = { identifier, person: field };

function identifier({ emails, externalId }: PersonClaim, { recordKey, personId }: Upheld, { known }: Setting): Left | null {
  if (known.people.get(recordKey) === personId) return null;
  if (emails.includes(recordKey)) return { claim: { emails: emails.filter((email) => email !== recordKey) }, column: 'e-mails' };
  return externalId !== null && fold(externalId) === recordKey ? { claim: { externalId: null }, column: 'external id' } : null;
}

function field(claim: PersonClaim, answer: Upheld, { before, known }: Setting): Left | null {
  const { recordKey } = answer;
  if (recordKey === 'team') return claim.team !== null && isAgain(known.idOf('team', teamKey(claim.team)), before.memberships, { claim, answer, known }) ? { claim: { team: null }, column: 'team path' } : null;
  if (recordKey === 'role') return claim.role !== null && isAgain(known.idOf('role', fold(claim.role)), before.posts, { claim, answer, known }) ? { claim: { role: null }, column: 'role' } : null;
  return ofVersion(claim, answer, before);
}

function ofVersion(claim: PersonClaim, { recordKey, wrong, correction }: Upheld, { version }: PersonDetails): Left | null {
  const column = VERSION_FIELDS[recordKey];
  if (!column || version === null || version[column] !== correction) return null;
  const said = claim[column];
  return said !== null && fold(said) === fold(wrong ?? '') ? { claim: { [column]: column === 'name' ? version.name : null }, column: recordKey } : null;
}

interface Said {
  readonly claim: PersonClaim;
  readonly answer: Upheld;
  readonly known: Known;
}

/** A team or role that was wrong, that begins no later than it was found to be, and that the person is not in today. */
function isAgain(ownerId: string, periods: readonly Period[], { claim: { from }, answer: { wrong, answeredOn }, known: { today } }: Said): boolean {
  if (!(wrong ?? '').split(' ').includes(ownerId)) return false;
  if (from !== null && answeredOn !== null && from > answeredOn) return false;
  return !periods.some((period) => period.ownerId === ownerId && holdsOn(period, today));
}

/** Whether a row that would be about somebody new names a person by an identifier that was found not to be theirs, and by their name. */
export function wrongIdentity({ name }: PersonClaim, values: readonly string[], { upheld, details }: Known): Upheld | null {
  const answers = values.flatMap((value) => upheld.get(value) ?? []);
  return answers.find(({ personId }) => fold(details.get(personId)?.version?.name ?? '') === fold(name)) ?? null;
}
