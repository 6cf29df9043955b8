import type { RequiredGrade } from '../ingest/claim.js';
import type { Day } from '../organisation/day.js';

/** What is asked for of one topic. */
export interface AskedFor {
  /** A skill, or a set of credentials of which any one is enough. */
  readonly topicId: string;
  /** 1 to 5; 1 for credentials. */
  readonly level: number;
  readonly minimumGrade: RequiredGrade;
  readonly weight: number;
  readonly graceDays: number;
  /** At least so many distinct people; null: everyone. */
  readonly minimum: number | null;
}

/** One row about a topic of one owner: from its day on, until a later row about the same topic and kind. */
export interface DatedRequirement extends AskedFor {
  readonly effectiveOn: Day;
  /** `false`: asked for no more. */
  readonly isAsked: boolean;
}

/** The same topic asked of everyone and of at least N are two matters. */
export const matterOf = ({ topicId, minimum }: Pick<AskedFor, 'topicId' | 'minimum'>): string => `${topicId} ${minimum === null ? 'everyone' : 'at-least'}`;

/** What these rows of one owner ask for at the end of a day, in the order of the rows. Of one matter and day there is one row. */
export function inForceOn<R extends DatedRequirement>(rows: readonly R[], day: Day): R[] {
  const latest = new Map<string, R>();
  for (const row of rows) {
    const known = latest.get(matterOf(row));
    if (row.effectiveOn <= day && (!known || known.effectiveOn < row.effectiveOn)) latest.set(matterOf(row), row);
  }
  return rows.filter((row) => row.isAsked && latest.get(matterOf(row)) === row);
}

/** What becomes otherwise of one matter; null: not asked for. */
export interface RequirementChange<R> {
  readonly was: R | null;
  readonly is: R | null;
}

export interface RequirementVersion<R> {
  readonly effectiveOn: Day;
  /** All that is asked for from that day on. */
  readonly requirements: readonly R[];
  /** Beside the version before. */
  readonly changes: readonly RequirementChange<R>[];
}

/** The days on which what one owner asks for changes, the first first. */
export function versionsOf<R extends DatedRequirement>(rows: readonly R[]): RequirementVersion<R>[] {
  const days = [...new Set(rows.map(({ effectiveOn }) => effectiveOn))].sort((a, b) => a - b);
  return days.map((effectiveOn) => {
    const requirements = inForceOn(rows, effectiveOn);
    return { effectiveOn, requirements, changes: changesBetween(inForceOn(rows, effectiveOn - 1), requirements) };
  });
}

/** Matter by matter what is asked for otherwise: what is new or changed in its order, then what is asked for no more. */
export function changesBetween<W extends AskedFor, I extends AskedFor>(was: readonly W[], is: readonly I[]): RequirementChange<W | I>[] {
  const [before, after] = [new Map(was.map((one) => [matterOf(one), one])), new Set(is.map(matterOf))];
  const said = is.filter((one) => !isSame(before.get(matterOf(one)), one)).map((one) => ({ was: before.get(matterOf(one)) ?? null, is: one }));
  return [...said, ...was.filter((one) => !after.has(matterOf(one))).map((one) => ({ was: one, is: null }))];
}

function isSame(a: AskedFor | undefined, b: AskedFor): boolean {
  return a?.level === b.level && a.minimumGrade === b.minimumGrade && a.weight === b.weight && a.graceDays === b.graceDays && a.minimum === b.minimum;
}
