import type { Dispute } from './dispute.query.js';

const STATES: Record<Dispute['state'], string> = { OPEN: 'disputed', KEPT: 'kept after dispute', CORRECTED: 'corrected after dispute', WITHDRAWN: 'dispute withdrawn' };
export const disputeState = (state: Dispute['state']): string => STATES[state];

/** What can be disputed of the person itself. */
export const FIELDS = ['name', 'location', 'job family', 'cost centre', 'team', 'role'] as const;
