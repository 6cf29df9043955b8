import type { DatabaseRole } from './database-role.js';

/** On whose behalf a unit of work acts; row-level security reads all of it. */
export interface Actor {
  readonly organisationId: string;
  readonly personId: string | null;
  /** Who is signed in; what one said on screen oneself may be seen again. */
  readonly accountId?: string;
  /** Roots of the teams that may be seen with all below them, or the whole organisation. */
  readonly scope: 'all' | readonly string[];
  readonly role: DatabaseRole;
}

export const workerOf = (organisationId: string): Actor => ({ organisationId, personId: null, scope: 'all', role: 'worker' });

/** Before an organisation is known: may call the sign-in functions and nothing else. */
export const AT_THE_DOOR: Actor = { organisationId: '', personId: null, scope: [], role: 'door' };

export const scopeText = (scope: Actor['scope']): string => (scope === 'all' ? 'all' : `{${scope.join(',')}}`);
