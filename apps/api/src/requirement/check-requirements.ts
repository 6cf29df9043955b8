import { type AskedFor, readText, Trouble } from '@tessera/domain';

import { badInput } from '../operation/problem.js';
import type { RequirementInput } from './requirement.input.js';

/** Requirements of one set. */
export const REQUIREMENTS_MAX = 200;
const CREDENTIALS_MAX = 20;
const NAME_MAX = 200;

/** A row of the editor whose fields make sense by themselves; its topic is not looked up yet. */
export interface CheckedRequirement extends Omit<AskedFor, 'topicId'> {
  readonly skillId: string | null;
  /** Names as they were written; empty for a skill. */
  readonly credentials: readonly string[];
}

/** Field by field; throws with the row, from 1, and the field in words. */
export function checkRequirements(rows: readonly RequirementInput[]): CheckedRequirement[] {
  if (rows.length > REQUIREMENTS_MAX) throw badInput('REQUIREMENTS_TOO_MANY', `One set asks for at most ${REQUIREMENTS_MAX} things.`);
  return rows.map((row, index) => ({ ...topicOf(row, `Row ${index + 1}`), ...demandOf(row, `Row ${index + 1}`) }));
}

function topicOf({ skillId = null, level = null, credentials }: RequirementInput, place: string): Pick<CheckedRequirement, 'skillId' | 'credentials' | 'level'> {
  const names = namesOf(credentials ?? [], place);
  if ((skillId === null) === (names.length === 0)) throw badInput('TOPIC_MISSING', `${place}: choose a skill, or name credentials: one of the two.`);
  if (skillId !== null && level === null) throw badInput('LEVEL_MISSING', `${place}, level: choose one.`);
  if (skillId === null && level !== null) throw badInput('LEVEL_OF_CREDENTIALS', `${place}, level: credentials have none.`);
  return { skillId, credentials: names, level: within(level ?? 1, [1, 5], 'LEVEL_OUT_OF_RANGE', `${place}, level`) };
}

function namesOf(credentials: readonly string[], place: string): string[] {
  const names = credentials.map((name) => readText(name)).filter((name) => name !== '');
  if (names.length <= CREDENTIALS_MAX && names.every((name): name is string => !(name instanceof Trouble) && name.length <= NAME_MAX)) return names;
  throw badInput('CREDENTIALS_UNREADABLE', `${place}, credentials: at most ${CREDENTIALS_MAX} names of ${NAME_MAX} characters, none of them invisible.`);
}

function demandOf({ minimumGrade, weight = 1, graceDays = 0, minimum = null }: RequirementInput, place: string): Omit<CheckedRequirement, 'skillId' | 'credentials' | 'level'> {
  const weighs = within(weight ?? 1, [1, 3], 'WEIGHT_OUT_OF_RANGE', `${place}, weight`);
  return {
    minimumGrade: minimumGrade ?? (weighs === 3 ? 'attested' : 'endorsed'),
    weight: weighs,
    graceDays: within(graceDays ?? 0, [0, 3_650], 'GRACE_OUT_OF_RANGE', `${place}, grace`),
    minimum: minimum === null ? null : within(minimum, [1, 100_000], 'MINIMUM_OUT_OF_RANGE', `${place}, at least`),
  };
}

function within(value: number, [least, most]: readonly [number, number], code: string, place: string): number {
  if (value >= least && value <= most) return value;
  throw badInput(code, `${place}: a number from ${least} to ${most}.`);
}
