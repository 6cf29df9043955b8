import { formatDay, formatPeople } from '../../app/format.js';
import { levelName } from '../evidence/evidence.words.js';
import type { Mapping, Suggestion, TitleRow } from './mapping.query.js';

type Assessment = NonNullable<Mapping['assessment']>;

const ASSESSMENTS: Record<Assessment, string> = { REVIEWED_WORK: 'reviewed work', EXAM: 'exam', QUIZ: 'quiz', NONE: 'none' };

/** In the order of what they prove. */
export const ASSESSMENT_CHOICES = (['REVIEWED_WORK', 'EXAM', 'QUIZ', 'NONE'] as const).map((value) => ({ value, label: value === 'NONE' ? 'none: shows no more than activity' : ASSESSMENTS[value] }));

export const assessmentWord = (assessment: Assessment): string => (assessment === 'NONE' ? 'not assessed' : ASSESSMENTS[assessment]);

/** "Cloud basics + Cloud networking". */
export const titlesName = (titles: readonly string[]): string => titles.join(' + ');

/** "issued from 1 Jan 2025 to 31 Dec 2025"; nothing where any day will do. */
export function daysSentence({ fromOn, toOn }: Pick<Mapping, 'fromOn' | 'toOn'>): string | null {
  if (!fromOn && !toOn) return null;
  return ['issued', fromOn && `from ${formatDay(fromOn)}`, toOn && `to ${formatDay(toOn)}`].filter(Boolean).join(' ');
}

/** Why a skill is suggested. */
export function reasonSentence({ reason, said }: Pick<Suggestion, 'reason' | 'said'>): string {
  if (reason === 'ALIGNED_CODE') return `its credentials name the code ${said}`;
  return reason === 'ALIGNED_NAME' ? `its credentials name the skill "${said}"` : `the title says "${said}"`;
}

/** "Kubernetes, level 4, advanced"; of what was decided against no level is kept. */
export const showsSentence = ({ topic, level }: Pick<Mapping, 'topic' | 'level'>): string => (level === null ? `nothing of ${topic.name}` : `${topic.name}, level ${levelName(level)}`);

/** "exam, issued from 1 Jan 2025". */
export const termsSentence = ({ assessment, ...days }: Pick<Mapping, 'assessment' | 'fromOn' | 'toOn'>): string => [assessment && assessmentWord(assessment), daysSentence(days)].filter(Boolean).join(', ');

/** "12 people, 8 of them lack what is suggested". */
export function holdersSentence({ people, lacking }: Pick<TitleRow, 'people' | 'lacking'>): string {
  return lacking === 0 ? formatPeople(people) : `${formatPeople(people)}, ${lacking} of them lack what is suggested`;
}

/** "3 of 3: 12 people". */
export const progressSentence = ({ held, people }: Mapping['progress'][number], titles: number): string => `${held} of ${titles}: ${formatPeople(people)}`;
