import type { DecisionRow } from '@tessera/domain';
import type { FactChange } from '@tessera/pipeline';

import { expertise } from '../claim/expertise.sql.js';
import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';

/** What a decision says that somebody has shown, as far as rights hang on it. People and skills by id. */
export interface Word {
  readonly personId: string;
  readonly skillId: string | null;
  readonly grade: string;
}

export const wordsOfRows = (rows: readonly DecisionRow[]): Word[] => rows.map(({ person, skill, grade }) => ({ personId: String(person), skillId: skill ? String(skill) : null, grade: String(grade) }));

/** As its preview found them: what it would end, and what it would say instead. */
export function wordsOfChanges(changes: readonly FactChange[]): Word[] {
  return changes.flatMap(({ before, after }) => [before, after].filter((side) => side !== null) as unknown as Word[]);
}

const ASKED = `
  select count(*)::int as count from (select distinct * from unnest($2::uuid[], $3::uuid[]) as i(person_id, skill_id)) i
  where exists (select from endorsement_request r
    where r.organisation_id = $1 and r.person_id = i.person_id and r.skill_id = i.skill_id and r.asks = 'expert' and r.withdrawn_at is null and r.declined_at is null)
  and i.skill_id in ${expertise('$4')}`;

/**
 * Who acts as employee claims for themselves, or endorses, as a named expert of the skill, those who asked for it; nothing else, whatever the decision
 * is about. `null`: nothing is said yet, since it was not looked at.
 */
export async function mustBeOwnWord(operation: Operation, about: readonly string[] | null, kind: string | null, words: readonly Word[] | null): Promise<void> {
  const { personId } = operation.viewer;
  if (personId === null || !about?.length || (kind !== null && kind !== 'evidence')) throw forbidden();
  const all = words ?? [];
  const isOwn = about.every((id) => id === personId);
  if (isOwn ? !all.every((word) => isClaim(word, personId)) : !(await isAskedFor(operation, about, all, personId))) throw forbidden();
}

const isClaim = ({ grade, personId }: Word, self: string): boolean => grade === 'claimed' && personId === self;

const isEndorsement = ({ grade, skillId, personId }: Word, about: readonly string[], self: string): boolean => grade === 'endorsed' && skillId !== null && personId !== self && about.includes(personId);

/** Each of them asked the experts of that skill, and the reader is one of those. */
async function isAskedFor(operation: Operation, about: readonly string[], words: readonly Word[], self: string): Promise<boolean> {
  if (about.includes(self) || !words.every((word) => isEndorsement(word, about, self))) return false;
  const pairs = new Set(words.map(({ personId, skillId }) => `${personId} ${skillId}`));
  const [asked] = await operation.rows<{ count: number }>(ASKED, words.map(({ personId }) => personId), words.map(({ skillId }) => skillId), self);
  return asked?.count === pairs.size;
}
