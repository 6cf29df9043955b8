/** 1 awareness to 5 expert. */
export type ClaimedLevel = 1 | 2 | 3 | 4 | 5;

/** What a file may say of the grade of evidence; `verified` is earned by a proof, never claimed. */
export type ClaimedGrade = 'attested' | 'endorsed' | 'activity' | 'claimed';

export type RequiredGrade = 'verified' | ClaimedGrade;

export type ClaimedTrust = 'trusted' | 'not-trusted' | 'undecided';

/** The assessment behind a program or a credential; `none` caps what it proves at `activity`. */
export type ClaimedAssessment = 'reviewed-work' | 'exam' | 'quiz' | 'none';

/** Only what is in force speaks of anything. `rejected`: a suggestion that is not made again; `undecided` takes a decision back without taking another. */
export type MappingStatus = 'in-force' | 'ended' | 'rejected' | 'undecided';

/** From the root of the tree to the team itself; never empty where it is not optional. */
export type TeamPath = readonly string[];

export type ClaimedOwner =
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'team'; readonly team: TeamPath }
  | { readonly kind: 'organisation' };

export type ClaimedDemand = { readonly kind: 'everyone' } | { readonly kind: 'at-least'; readonly n: number };

/** A skill (at a level), or a credential named as such (a licence, first aid). */
export type ClaimedSubject =
  | { readonly kind: 'skill'; readonly skill: string; readonly level: ClaimedLevel }
  | { readonly kind: 'credential'; readonly credential: string };
