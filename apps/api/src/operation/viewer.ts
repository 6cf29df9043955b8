import type { Actor } from '@tessera/persistence';

export const ACTING_ROLES = ['admin', 'hr', 'lead', 'learning', 'employee'] as const;

export type ActingRole = (typeof ACTING_ROLES)[number];

/** Who asks, with the rights of this moment: they are read anew for each request. */
export interface Viewer {
  readonly organisationId: string;
  readonly sessionId: string;
  readonly accountId: string;
  readonly accountName: string;
  readonly accountEmail: string;
  readonly personId: string | null;
  readonly actingRole: ActingRole;
  readonly roles: readonly ActingRole[];
  /** Team roots given to HR; null for the whole organisation. */
  readonly hrScope: readonly string[] | null;
  readonly ledTeams: readonly string[];
}

/** What row-level security is told about this reader. */
export function actorOf({ organisationId, accountId, personId, actingRole, hrScope, ledTeams }: Viewer): Actor {
  const scope = { admin: 'all', hr: hrScope ?? 'all', lead: ledTeams, learning: 'all', employee: [] } as const;
  return { organisationId, accountId, personId, scope: scope[actingRole], role: actingRole };
}

/** HR of the whole organisation, who see everybody and decide what concerns everybody. */
export const isHrOfAll = ({ actingRole, hrScope }: Pick<Viewer, 'actingRole' | 'hrScope'>): boolean => actingRole === 'hr' && hrScope === null;
