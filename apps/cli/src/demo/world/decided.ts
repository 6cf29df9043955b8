import type { Calendar } from './calendar.js';
import type { DemoPerson } from './people.js';
import type { Showing } from './showing.js';
import { COMPANY } from './teams.js';

type Table = readonly (readonly string[])[];
type Told = Extract<Showing, { how: 'record' }>;

export const targetsTable = (calendar: Calendar): Table => [
  ['team', 'organisation', 'measure', 'share', 'effective date'],
  ['', 'yes', 'met', '75', calendar.plus(-700)],
  ['', 'yes', 'proven', '70', calendar.plus(-330)],
  [`${COMPANY} / Operations`, '', 'met', '80', calendar.plus(-330)],
  [`${COMPANY} / Digital / Platform`, '', 'proven', '95', calendar.plus(-330)],
];

export const exemptionsTable = (people: readonly DemoPerson[], calendar: Calendar): Table => [
  ['person', 'skill', 'credential', 'from', 'until', 'reason'],
  [at(people, 'Depot North', 9).id, 'Shunting', '', calendar.plus(-30), calendar.plus(150), 'Moves to the workshop until a knee has healed'],
  [at(people, 'Signalling', 6).id, 'ETCS', '', calendar.plus(-60), calendar.plus(45), 'Works on conventional lines only until the course begins'],
];

export const expertsTable = (people: readonly DemoPerson[], calendar: Calendar): Table => [
  ['person', 'may endorse', 'from', 'until'],
  [at(people, 'Signalling', 2).id, 'Interlocking design', calendar.plus(-200), ''],
  [at(people, 'Data', 3).id, 'Data pipelines', calendar.plus(-90), calendar.plus(275)],
];

export const deputiesTable = (people: readonly DemoPerson[], calendar: Calendar): Table => [
  ['deputy', 'team path', 'from', 'to'],
  [at(people, 'Depot South', 1).id, `${COMPANY} / Operations / Depot South`, calendar.plus(-4), calendar.plus(17)],
];

/** What is reviewed again in Depot South, and not found again: newer evidence of the same grade that contradicts the older. */
export const secondThoughts = (told: readonly Told[]): Told[] =>
  told.filter(({ person, grade, level }) => person.team.path.at(-1) === 'Depot South' && grade === 'endorsed' && level > 1).slice(0, 2);

export function at(people: readonly DemoPerson[], team: string, place: number): DemoPerson {
  return people.find((person) => person.team.path.at(-1) === team && person.place === place)!;
}
