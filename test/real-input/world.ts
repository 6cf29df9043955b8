import path from 'node:path';

import { type Line, linesOf } from './table.js';

export interface Required {
  readonly role: string;
  readonly family: string;
  readonly skill: string;
  readonly level: number;
}

export interface Claimant {
  readonly id: string;
  readonly role: string;
  readonly team: readonly string[];
  /** Skill -> claimed level. */
  readonly claims: ReadonlyMap<string, number>;
}

/** GDaD's four levels on Tessera's five. */
const LEVEL: Readonly<Record<string, number>> = { Awareness: 1, Working: 2, Practitioner: 3, Expert: 4 };

/** The real framework: one row for each role at a level of seniority and skill; where the source says a pair twice, the higher level. */
export async function requirementsOfGdad(shared: string): Promise<Required[]> {
  const strictest = new Map<string, Required>();
  for (const line of await linesOf(path.join(shared, 'data/frameworks/gdad_roles.csv.gz'))) {
    const level = LEVEL[line['Skill Level']!];
    if (level === undefined) continue;
    const one = { role: roleOf(line), family: line['Role Family']!.trim(), skill: line['Skill Name']!.trim(), level };
    const key = `${one.role}|${one.skill}`;
    if (level > (strictest.get(key)?.level ?? 0)) strictest.set(key, one);
  }
  return [...strictest.values()];
}

const roleOf = (line: Line): string => `${line['Role']!.trim()}: ${line['Role Level']!.trim()}`;

/**
 * Constructed, and only this: no open data says which technology shows which GDaD skill, or how well. Here each kind of technology that a
 * respondent of the Stack Overflow survey has worked with is a claim of the skills below, at the number of technologies named, at most 5.
 */
const SHOWS: Readonly<Record<string, readonly string[]>> = {
  LanguageWorkedWith: ['Programming and build (software engineering)', 'Technical understanding'],
  DatabaseWorkedWith: ['Data modelling', 'Data analysis and synthesis'],
  PlatformWorkedWith: ['Systems integration', 'Systems design'],
  WebFrameWorkedWith: ['Prototyping', 'Modern development standards'],
  DevEnviron: ['Testing', 'Problem management'],
};

/** The first `count` respondents, dealt out to the framework's roles in turn. */
export async function claimantsOfSurvey(shared: string, requirements: readonly Required[], count: number): Promise<Claimant[]> {
  const roles = [...new Map(requirements.map(({ role, family }) => [role, family]))];
  const named = new Map<string, Map<string, Set<string>>>();
  for (const line of await linesOf(path.join(shared, 'data/hr/stackoverflow2019_technologies.csv.gz'), ';')) {
    const respondent = line['Respondent']!;
    if (respondent === '' || (named.size === count && !named.has(respondent))) continue;
    const kinds = named.get(respondent) ?? new Map<string, Set<string>>();
    named.set(respondent, kinds);
    for (const kind of Object.keys(SHOWS)) if (line[kind]) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(line[kind]));
  }
  return [...named].map(([id, kinds], at) => {
    const [role, family] = roles[at % roles.length]!;
    const claims = [...kinds].flatMap(([kind, technologies]) => SHOWS[kind]!.map((skill) => [skill, Math.min(5, technologies.size)] as const));
    return { id: `SO-${id}`, role, team: ['Survey', family], claims: new Map(claims) };
  });
}
