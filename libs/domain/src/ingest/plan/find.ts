import { fold } from '../../name/fold.js';
import type { TeamPath } from '../claim.js';
import type { PlannedAnchor } from './fact.js';
import type { Known } from './known.js';
import { identifierForms, NAME_MAX, teamKey } from './names.js';
import { type WaitPlan, wait } from './row-plan.js';

/** The id, or what the row has to wait for. */
export type Found = string | WaitPlan;

export const isFound = (found: Found): found is string => typeof found === 'string';

const name = (text: string): string => fold(text).slice(0, NAME_MAX);

export function findPerson(ref: string, { people }: Known): Found {
  const forms = identifierForms(ref);
  const id = forms.map((form) => people.get(form)).find((found) => found !== undefined);
  return id ?? wait('person', forms.at(ref.includes('@') ? 0 : -1)!.slice(0, NAME_MAX), 'PERSON_UNKNOWN');
}

/** By name, alias or code; never the nearest. */
export function findSkill(text: string, { skills }: Known): Found {
  const match = skills.match(text);
  if (match.kind === 'matched') return match.id;
  return wait('skill', name(text), match.kind === 'unknown' ? 'SKILL_UNKNOWN' : 'SKILL_AMBIGUOUS');
}

export function findAchievement(text: string, { achievements, idOf }: Known): Found {
  return achievements.has(fold(text)) ? idOf('achievement', fold(text)) : wait('achievement', name(text), 'CREDENTIAL_UNKNOWN');
}

export function findTeam(path: TeamPath, { teams, idOf }: Known): Found {
  const key = teamKey(path);
  return teams.has(key) ? idOf('team', key) : wait('team', key.slice(0, NAME_MAX), 'TEAM_UNKNOWN');
}

/** The title alone is enough where only one provider uses it. */
export function findProgram(title: string, provider: string | null, { programs }: Known): Found {
  const fitting = (programs.get(fold(title)) ?? []).filter((program) => provider === null || program.provider === fold(provider));
  if (fitting.length > 1) return wait('program', name(title), 'PROGRAM_AMBIGUOUS');
  return fitting[0]?.id ?? wait('program', name(title), 'PROGRAM_UNKNOWN');
}

/** A thing with its id, whether it is there yet or not. */
export const anchor = ({ idOf }: Known, table: PlannedAnchor['table'], key: string): PlannedAnchor => ({ table, key, id: idOf(table, key) });
