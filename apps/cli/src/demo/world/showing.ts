import type { Calendar } from './calendar.js';
import { ISSUERS } from './issuers.js';
import type { DemoPerson } from './people.js';
import { PROGRAMS } from './programs.js';
import { type Random, randomOf } from './random.js';
import { type Asked, EVERYBODY, ROLES } from './roles.js';

/** How a person shows one required skill, or does not. */
export type Showing =
  | { readonly how: 'badge'; readonly person: DemoPerson; readonly issuer: string; readonly achievement: string; readonly on: string; readonly until: string | null; readonly flaw: Flaw }
  | { readonly how: 'program'; readonly person: DemoPerson; readonly program: string; readonly provider: string; readonly status: 'completed' | 'in progress' | 'enrolled' | 'failed'; readonly on: string; readonly certificate: boolean; readonly paid: number | null }
  | { readonly how: 'record'; readonly person: DemoPerson; readonly skill: string; readonly level: number; readonly grade: 'attested' | 'endorsed' | 'activity' | 'claimed'; readonly on: string; readonly until: string | null; readonly source: string };

export type Flaw = 'none' | 'expired' | 'revoked' | 'tampered';

interface Case {
  readonly person: DemoPerson;
  readonly asked: Asked;
  readonly random: Random;
  readonly calendar: Calendar;
}

/** One showing at most for each skill that the person's role, or everybody, is asked for. */
export function showings(people: readonly DemoPerson[], calendar: Calendar): Showing[] {
  return people.flatMap((person) =>
    [...ROLES[person.role]!, ...EVERYBODY].flatMap((asked) => {
      const random = randomOf('shows', person.id, asked[0]);
      const one = { person, asked, random, calendar };
      return SPECIAL[`${person.team.path.at(-1)!}/${asked[0]}`]?.(one) ?? usual(one);
    }),
  );
}

/** The three stories: a skill that hangs on one person, certificates that end together, and a team in good order. */
const SPECIAL: Readonly<Record<string, (one: Case) => Showing[]>> = {
  'Power/HV switching': (one) => (one.person.place === 2 ? badge(one, 'Authorised Person HV') : one.person.place % 3 === 1 ? badge(one, 'Switching Operator', undefined, 'expired') : record(one, 'claimed', 0)),
  'Rolling stock/Brake systems': (one) => (one.person.place > 24 ? [] : badge(one, 'Brake Systems Certificate', one.calendar.spring())),
};

function usual(one: Case): Showing[] {
  const drawn = one.random.next() / one.person.team.strength;
  if (drawn < 0.5) return badge(one);
  if (drawn < 0.76) return program(one) ?? record(one, 'attested', 0);
  if (drawn < 0.87) return record(one, 'attested', 0);
  if (drawn < 1) return record(one, isInGoodOrder(one) && one.asked[2] === 3 ? 'attested' : 'endorsed', 0);
  return lacking(one);
}

/** The well covered team has had checked what its critical requirements ask for; elsewhere an endorsement is all there is. */
const isInGoodOrder = ({ person }: Case): boolean => person.team.path.at(-1) === 'Platform';

/** The many ways of not meeting a requirement. */
function lacking(one: Case): Showing[] {
  const { random } = one;
  return random.pick<() => Showing[]>([
    () => [],
    () => [],
    () => record(one, 'claimed', 0),
    () => record(one, 'activity', 0),
    () => record(one, 'endorsed', -1),
    () => program(one, 'in progress') ?? [],
    () => program(one, 'failed') ?? [],
    () => badge(one, undefined, undefined, 'expired'),
  ])();
}

function badge(one: Case, achievement?: string, until?: string, flaw: Flaw = 'none'): Showing[] {
  const { person, asked, random, calendar } = one;
  const found = BADGES.find(({ title, skill }) => (achievement ? title === achievement : skill === asked[0]));
  if (!found) return program(one) ?? record(one, 'attested', 0);
  const on = calendar.plus(-random.below(500) - (flaw === 'expired' ? 800 : 30));
  const ends = until ?? endOf(one, flaw);
  return [{ how: 'badge', person, issuer: found.issuer, achievement: found.title, on, until: ends, flaw: achievement ? flaw : spoilt(random, flaw) }];
}

const BADGES = ISSUERS.flatMap((issuer) => issuer.badges.map(([title, skill]) => ({ issuer: issuer.name, title, skill })));

function endOf({ random, calendar }: Case, flaw: Flaw): string | null {
  if (flaw === 'expired') return calendar.plus(-random.below(90) - 3);
  return random.chance(0.6) ? calendar.plus(random.below(700) + 40) : null;
}

/** A few are revoked, and a few say something else than was signed. */
const spoilt = (random: Random, flaw: Flaw): Flaw => (flaw === 'none' && random.chance(0.03) ? random.pick(['revoked', 'tampered']) : flaw);

function program(one: Case, status: 'completed' | 'in progress' | 'failed' = 'completed'): Showing[] | undefined {
  const { person, asked, random, calendar } = one;
  const found = PROGRAMS.find(({ teaches }) => teaches?.[0] === asked[0]);
  if (!found) return undefined;
  const on = calendar.plus(-random.below(status === 'in progress' ? 60 : 540) - 1);
  const paid = random.chance(0.9) ? found.cost : null;
  return [{ how: 'program', person, program: found.title, provider: found.provider, status, on, certificate: status === 'completed' && random.chance(0.85), paid }];
}

const SOURCES = { attested: 'HR check of the certificate', endorsed: 'Review by the team lead', activity: 'Attendance list', claimed: 'Skills survey' } as const;

function record({ person, asked: [skill, level], random, calendar }: Case, grade: keyof typeof SOURCES, shift: number): Showing[] {
  const on = calendar.plus(-random.below(900) - 20);
  const until = grade === 'attested' && random.chance(0.5) ? calendar.plus(random.below(600) + 60) : null;
  return [{ how: 'record', person, skill, level: Math.max(1, level + shift), grade, on, until, source: SOURCES[grade] }];
}
