import { didOf } from './badges.js';
import type { Calendar } from './calendar.js';
import { ISSUERS } from './issuers.js';
import { secondThoughts } from './decided.js';
import type { Attendance } from './learning.js';
import type { DemoPerson } from './people.js';
import { PROGRAMS } from './programs.js';
import { type Asked, EVERYBODY, MINIMUMS, ROLES } from './roles.js';
import type { Showing } from './showing.js';
import { ALIASES, BRANCHES } from './skills.js';
import { TEAMS } from './teams.js';

type Table = readonly (readonly string[])[];

const pathOf = (path: readonly string[]): string => path.join(' / ');

export const skillsTable = (): Table => [
  ['skill', 'description', 'aliases', 'broader', 'external code'],
  ...Object.entries(BRANCHES).flatMap(([branch, skills], at) => [
    [branch, `All of ${branch.toLowerCase()}.`, '', '', `AR-${at + 1}`],
    ...skills.map((skill, place) => [skill, `Part of ${branch.toLowerCase()}.`, (ALIASES[skill] ?? []).join('; '), branch, `AR-${at + 1}.${place + 1}`]),
  ]),
];

export const peopleTable = (people: readonly DemoPerson[]): Table => [
  ['external id', 'e-mails', 'name', 'team path', 'manager', 'role', 'location', 'job family', 'cost centre', 'from', 'to', 'leads'],
  ...people.map(({ id, email, name, team, manager, role, from, place }) => [
    id, email, name, pathOf(team.path), manager, role, team.location, team.jobFamily, team.costCentre, from, '', place === 0 ? pathOf(team.path) : '',
  ]),
];

export const issuersTable = (): Table => [
  ['issuer', 'name', 'trust', 'reason'],
  ...ISSUERS.filter(({ trust }) => trust !== 'undecided').map(({ name, trust, reason }) => [didOf(name), name, trust, reason]),
];

export const mappingsTable = (): Table => [
  ['issuer', 'achievement', 'skill', 'level', 'assessment', 'from', 'to'],
  ...ISSUERS.flatMap(({ name, badges }) => badges.map(([achievement, skill, level]) => [didOf(name), achievement, skill, String(level), name === 'QuickBadge' ? 'none' : 'exam', '', ''])),
];

export const programsTable = (): Table => [
  ['provider', 'title', 'cost', 'currency', 'hours', 'seats', 'assessment', 'accreditor', 'skill', 'level', 'credential'],
  ...PROGRAMS.map(({ provider, title, cost, hours, assessment, accreditor, teaches, credential }) => [
    provider, title, cost.toFixed(2), 'EUR', String(hours), '', assessment, accreditor ?? '', teaches?.[0] ?? '', teaches ? String(teaches[1]) : '', credential ?? '',
  ]),
];

export function requirementsTable(calendar: Calendar): Table {
  const effective = calendar.plus(-700);
  const asked = (owner: readonly [string, string, string], [skill, level, weight]: Asked, grace: string): string[] => [
    ...owner, skill, String(level), '', weight === 3 ? 'attested' : 'endorsed', String(weight), 'everyone', '', grace, effective,
  ];
  return [
    ['role', 'team', 'organisation', 'skill', 'level', 'credential', 'minimum grade', 'weight', 'kind', 'n', 'grace', 'effective date'],
    ...Object.entries(ROLES).flatMap(([role, skills]) => skills.map((skill) => asked([role, '', ''], skill, '30'))),
    ...EVERYBODY.map((skill) => asked(['', '', 'yes'], skill, '60')),
    ...MINIMUMS.map(({ team, n, weight, asks }) => [
      '', pathOf(TEAMS.find(({ path }) => path.at(-1) === team)!.path), '',
      'skill' in asks ? asks.skill : '', 'skill' in asks ? String(asks.level) : '', 'credential' in asks ? asks.credential : '',
      weight === 3 ? 'attested' : 'endorsed', String(weight), 'at least', String(n), '', effective,
    ]),
  ];
}

export const learningTable = (attendances: readonly Attendance[]): Table => [
  ['person', 'program', 'provider', 'status', 'date', 'score', 'certificate URL', 'cost', 'currency'],
  ...attendances.map(({ person, program, provider, status, on, certificate, paid }) => [
    person.email, program, provider, status, on, '', certificate ? `https://certificates.example/${person.id.toLowerCase()}/${encodeURIComponent(program.toLowerCase())}` : '',
    paid === null ? '' : paid.toFixed(2), paid === null ? '' : 'EUR',
  ]),
];

export const evidenceTable = (records: readonly Extract<Showing, { how: 'record' }>[], calendar: Calendar): Table => [
  ['person', 'skill', 'level', 'grade', 'from', 'to', 'source', 'result'],
  ...records.map(({ person, skill, level, grade, on, until, source }) => [person.id, skill, String(level), grade, on, until ?? '', source, 'has']),
  ...secondThoughts(records).map(({ person, skill, level, grade, source }) => [person.id, skill, String(level), grade, calendar.plus(-6), '', source, 'has not']),
];

export const leaveTable = (people: readonly DemoPerson[], calendar: Calendar): Table => [
  ['person', 'from', 'to', 'reason'],
  ...people.filter((_, index) => index % 61 === 17).map(({ id }) => [id, calendar.plus(-40), calendar.plus(80), 'Parental leave']),
];
