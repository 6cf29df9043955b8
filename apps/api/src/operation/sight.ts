import { type TeamTree, within } from './team-tree.js';
import type { Viewer } from './viewer.js';

/**
 * What a reader may see of people, as parameters of every statement that touches them.
 * `teams` null: people of any team; `self` null: any person. Empty teams: nobody.
 */
export interface Sight {
  readonly teams: readonly string[] | null;
  readonly self: string | null;
}

const NOBODY: Sight = { teams: [], self: null };
const EVERYBODY: Sight = { teams: null, self: null };

/** Names, posts, enrolments and assignments: what L&D sees by name too. */
export function sightOfNames(viewer: Viewer, tree: TeamTree): Sight {
  return viewer.actingRole === 'learning' ? EVERYBODY : sightOfRecords(viewer, tree);
}

/** Evidence, credentials and units of named people. */
export function sightOfRecords({ actingRole, hrScope, ledTeams, personId }: Viewer, tree: TeamTree): Sight {
  if (actingRole === 'employee') return personId ? { teams: null, self: personId } : NOBODY;
  if (actingRole === 'hr') return hrScope ? { teams: within(tree, hrScope), self: null } : EVERYBODY;
  return actingRole === 'lead' ? { teams: within(tree, ledTeams), self: null } : NOBODY;
}

/** The teams whose figures and names a reader may open; null: all. An employee has none: their figures are their own. */
export function sightOfTeams(viewer: Viewer, tree: TeamTree): readonly string[] | null {
  if (viewer.actingRole === 'learning' || viewer.actingRole === 'admin') return null;
  if (viewer.actingRole === 'employee') return [];
  return sightOfRecords(viewer, tree).teams;
}

/** Whether every figure this reader gets is over people whom the reader may not see by name. */
export const seesFiguresOnly = ({ actingRole }: Viewer): boolean => actingRole === 'learning';

