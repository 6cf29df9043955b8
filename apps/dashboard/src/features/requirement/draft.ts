import type { Asked, RequirementInput, Version } from './requirement.query.js';

/** A row of the editor, as it stands in its fields. */
export interface Draft {
  /** Of the row on the screen; never sent. */
  readonly key: string;
  /** Null for credentials. */
  readonly skill: { readonly id: string; readonly name: string } | null;
  /** Names, separated by semicolons. */
  readonly credentials: string;
  readonly level: string;
  /** Empty: as usual for the weight. */
  readonly grade: string;
  readonly weight: string;
  readonly grace: string;
  /** Empty: everyone. */
  readonly minimum: string;
}

export type Field = keyof Omit<Draft, 'key' | 'skill'>;

let made = 0;
const newKey = (): string => `row ${(made += 1)}`;

export const draftOf = ({ topic, level, minimumGrade, weight, graceDays, minimum, credentials }: Asked): Draft => ({
  key: newKey(),
  skill: topic.kind === 'SKILL' ? { id: topic.id, name: topic.name } : null,
  credentials: credentials.map(quoted).join('; '),
  level: String(level), grade: minimumGrade, weight: String(weight), grace: String(graceDays), minimum: minimum === null ? '' : String(minimum),
});

export const newDraft = (skill: Draft['skill']): Draft => ({ key: newKey(), skill, credentials: '', level: '3', grade: '', weight: '1', grace: '0', minimum: '' });

/** What is asked for on a day: the version that is then in force. Versions come the latest first. */
export const draftsOn = (versions: readonly Version[], day: string): Draft[] => (versions.find(({ effectiveOn }) => effectiveOn <= day)?.requirements ?? []).map(draftOf);

export const inputOf = ({ skill, credentials, level, grade, weight, grace, minimum }: Draft): RequirementInput => ({
  ...(skill ? { skillId: skill.id, level: Number(level) } : { credentials: namesIn(credentials) }),
  minimumGrade: grade === '' ? null : (grade as NonNullable<RequirementInput['minimumGrade']>),
  weight: Number(weight),
  graceDays: Number(grace || 0),
  minimum: minimum === '' ? null : Number(minimum),
});

/** What is wrong with a row, field by field; empty where nothing is. */
export function troublesOf({ skill, credentials, grace, minimum }: Draft): Partial<Record<Field, string>> {
  return {
    ...(!skill && namesIn(credentials).length === 0 ? { credentials: 'Name at least one credential.' } : {}),
    ...(isWhole(grace || '0', 0, 3_650) ? {} : { grace: 'Days from 0 to 3,650.' }),
    ...(minimum === '' || isWhole(minimum, 1, 100_000) ? {} : { minimum: 'People, at least 1.' }),
  };
}

/** The later of two rows that ask the same people for the same; rows of different credentials are for the api to tell apart. */
export function repeatedIn(drafts: readonly Draft[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(drafts.filter((draft) => isSeen(seen, `${draft.skill?.id ?? namesIn(draft.credentials).map((name) => name.toLowerCase()).sort().join(';')} ${draft.minimum === ''}`)).map(({ key }) => key));
}

function isSeen(seen: Set<string>, name: string): boolean {
  if (seen.has(name)) return true;
  seen.add(name);
  return false;
}

const isWhole = (text: string, least: number, most: number): boolean => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;

const quoted = (name: string): string => (name.includes(';') ? `"${name}"` : name);

/** Names separated by semicolons; one that holds a semicolon stands in quotes. */
export const namesIn = (text: string): string[] => [...text.matchAll(/"([^"]*)"|([^;"]+)/g)].map(([, inQuotes, bare]) => (inQuotes ?? bare ?? '').trim()).filter((name) => name !== '');
