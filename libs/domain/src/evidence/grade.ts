/** The grades of evidence, strongest first. */
export const GRADES = ['verified', 'attested', 'endorsed', 'activity', 'claimed'] as const;

export type Grade = (typeof GRADES)[number];

/** A grade in a column: verified 5, attested 4, endorsed 3, activity 2, claimed 1; 0 is no grade at all. */
export const GRADE_RANK: Readonly<Record<Grade, number>> = { verified: 5, attested: 4, endorsed: 3, activity: 2, claimed: 1 };

/** The name of a rank of 1 to 5; null for anything else. */
export function gradeOfRank(rank: number): Grade | null {
  return GRADES[GRADES.length - rank] ?? null;
}

/** Whether a witness of this rank makes a met unit proven, that is, somebody other than a colleague vouches for it. */
export function isProven(rank: number): boolean {
  return rank >= GRADE_RANK.attested;
}
