import { gradeName, GRADES, type Grade } from '../evidence/evidence.words.js';

/** The grade of a witness; proven is verified or attested. */
export type MetGrade = Grade | 'PROVEN';

export const MET_GRADES: readonly MetGrade[] = ['PROVEN', ...GRADES];

export const gradesOf = (grade: MetGrade): readonly Grade[] => (grade === 'PROVEN' ? ['VERIFIED', 'ATTESTED'] : [grade]);

export const metGradeName = (grade: MetGrade): string => (grade === 'PROVEN' ? 'proven (verified or attested)' : gradeName(grade));
