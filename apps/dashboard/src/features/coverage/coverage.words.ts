import type { UnitRow } from './unit.query.js';

export type UnitState = UnitRow['state'];

/** The order of the schema: packed matrices name a state by its number. */
export const STATES: readonly UnitState[] = ['MET', 'CONTESTED', 'PENDING', 'REVOKED', 'EXPIRED', 'LOW_GRADE', 'BELOW_LEVEL', 'MISSING', 'LEAVE', 'GRACE', 'EXEMPT'];

/** Why a unit is not met, in the order in which the reasons are told. */
export const REASONS = ['PENDING', 'CONTESTED', 'REVOKED', 'EXPIRED', 'LOW_GRADE', 'BELOW_LEVEL', 'MISSING'] as const satisfies readonly UnitState[];

export type GapReason = (typeof REASONS)[number];

const NAMES: Record<UnitState, string> = {
  MET: 'met',
  CONTESTED: 'contested',
  PENDING: 'pending',
  REVOKED: 'revoked',
  EXPIRED: 'expired',
  LOW_GRADE: 'grade too low',
  BELOW_LEVEL: 'below the level',
  MISSING: 'missing',
  LEAVE: 'on leave',
  GRACE: 'in grace',
  EXEMPT: 'exempt',
};

export const stateName = (state: UnitState): string => NAMES[state];

const SENTENCES: Record<UnitState, string> = {
  MET: 'Met.',
  CONTESTED: 'Newer evidence says the opposite.',
  PENDING: 'One decision is still open.',
  REVOKED: 'The issuer revoked the credential.',
  EXPIRED: 'The evidence has expired.',
  LOW_GRADE: 'There is evidence, of too low a grade.',
  BELOW_LEVEL: 'Held at a lower level than required.',
  MISSING: 'No evidence at all.',
  LEAVE: 'On leave: not counted.',
  GRACE: 'Joined lately: not counted yet.',
  EXEMPT: 'Exempt: not counted.',
};

export const stateSentence = (state: UnitState): string => SENTENCES[state];

const PARTS: Record<string, string> = {
  NEWLY_MET: 'New evidence',
  LOST_EXPIRED: 'Expired',
  LOST_REVOKED: 'Revoked by the issuer',
  LOST_CONTESTED: 'Contested by newer evidence',
  LOST_PENDING: 'Decision open again',
  LOST_LOW_GRADE: 'Grade now too low',
  LOST_BELOW_LEVEL: 'Level now too low',
  LOST_MISSING: 'Evidence withdrawn',
  LOST_OTHER: 'Lost for other reasons',
  NEWLY_IN_SCOPE: 'New requirements and joiners',
  GONE_OUT_OF_SCOPE: 'Requirements ended and leavers',
  NEWLY_IN_SCOPE_MET: 'New in scope, met',
  NEWLY_IN_SCOPE_NOT_MET: 'New in scope, not met',
  GONE_MET: 'Out of scope, had been met',
  GONE_NOT_MET: 'Out of scope, had not been met',
};

/** One part of a change; an unknown code stands for itself. */
export const partName = (code: string): string => PARTS[code] ?? code;

const RISKS: Record<string, string> = {
  MINIMUM_BROKEN: 'minimum broken',
  HANGS_ON_ONE: 'hangs on one person',
  EXPIRING: 'expires soon',
  MINIMUM_EXPIRING: 'breaks soon',
  LOWEST_SHARE: 'furthest from met',
  NOT_MET: 'far from met',
};

/** `met` counts who holds it: where a minimum has several holders and needs them all, nobody can be spared. */
export const riskName = (code: string, met: number): string => (code === 'HANGS_ON_ONE' && met > 1 ? 'nobody to spare' : (RISKS[code] ?? code));

const WEIGHTS = ['', 'useful', 'important', 'critical'];

export const weightName = (weight: number): string => WEIGHTS[weight] ?? String(weight);
