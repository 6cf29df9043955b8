import { formatCount, formatDay } from '../../app/format.js';
import { gradeName, levelName } from '../evidence/evidence.words.js';
import type { Asked, AskedToday, RequirementSet, Version } from './requirement.query.js';

const KINDS: Record<RequirementSet['ownerKind'], string> = { ORGANISATION: 'organisation', TEAM: 'team', ROLE: 'role' };
export const ownerKindName = (kind: RequirementSet['ownerKind']): string => KINDS[kind];

const STANDINGS: Record<Version['standing'], string> = { WAS: 'was', IN_FORCE: 'in force', TO_COME: 'to come' };
export const standingName = (standing: Version['standing']): string => STANDINGS[standing];

const REVIEWS: Record<AskedToday['reviews'][number], string> = {
  ASKED_OF_NOBODY: 'asked of nobody today',
  DUPLICATED: 'asked for as strictly by others already',
  MET_BY_ALL: 'met by all',
  MET_BY_NONE: 'met by none',
  NOT_PROVABLE: 'no known credential or mapping could prove it',
};
export const reviewName = (review: AskedToday['reviews'][number]): string => REVIEWS[review];

const EVER = '1970-01-01';

/** Since when, or from when on. */
export const sinceName = (day: string): string => (day === EVER ? 'always' : formatDay(day));

export const demandName = ({ minimum }: Pick<Asked, 'minimum'>): string => (minimum === null ? 'everyone' : `at least ${formatCount(minimum)}`);

/** "level 3, practitioner, endorsed"; of credentials the grade alone. */
export const askedName = ({ topic, level, minimumGrade }: Pick<Asked, 'topic' | 'level' | 'minimumGrade'>): string =>
  topic.kind === 'SKILL' ? `level ${levelName(level)}, ${gradeName(minimumGrade)}` : gradeName(minimumGrade);

/** What a version changes of one topic, in a sentence. */
export function changeSentence({ was, is }: Version['changes'][number]): string {
  const { topic } = (is ?? was)!;
  if (!is) return `${topic.name}, ${demandName(was!)}: no longer asked for.`;
  if (!was) return `${topic.name}, ${demandName(is)}: new, ${detailsOf(is)}.`;
  return `${topic.name}, ${demandName(is)}: ${detailsOf(is)}; was ${was.minimum === is.minimum ? '' : `${demandName(was)}, `}${detailsOf(was)}.`;
}

const detailsOf = (asked: Asked): string => [askedName(asked), `weight ${asked.weight}`, asked.graceDays > 0 ? `${formatCount(asked.graceDays)} days of grace` : null].filter(Boolean).join(', ');
