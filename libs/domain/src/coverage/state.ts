/** States of a unit by their number in a column: met, then the reasons for not being met in the order in which the first that applies is taken. */
export const STATES = ['met', 'contested', 'pending', 'revoked', 'expired', 'low-grade', 'below-level', 'missing'] as const;

export type State = (typeof STATES)[number];
export type Reason = Exclude<State, 'met'>;

export const STATE = { met: 0, contested: 1, pending: 2, revoked: 3, expired: 4, lowGrade: 5, belowLevel: 6, missing: 7 } as const;

/** Why a unit leaves both sides of coverage, by number in a column; the first that applies is taken. */
export const EXCLUSIONS = ['none', 'leave', 'grace', 'exempt'] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

export const EXCLUSION = { none: 0, leave: 1, grace: 2, exempt: 3 } as const;

/**
 * Every unit has exactly one outcome. The numbers, in order: met with a witness claimed, activity, endorsed, attested, verified (0 to 4),
 * the seven reasons (5 to 11), leave, grace, exempt (12 to 14).
 */
export const OUTCOMES = 15;

/** Where the reasons begin: the outcome of state s (1 to 7) is FIRST_REASON + s - 1. */
export const FIRST_REASON = 5;

/** Where the exclusions begin: the outcome of exclusion e (1 to 3) is FIRST_EXCLUSION + e - 1. */
export const FIRST_EXCLUSION = 12;
