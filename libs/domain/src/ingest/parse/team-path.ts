import { fold } from '../../name/fold.js';
import type { TeamPath } from '../claim.js';
import { Trouble, type Parsed } from './parsed.js';
import { LIST_MAX, text } from './text.js';

/** Teams under teams, the organisation itself not counted. */
export const TEAM_DEPTH_MAX = 12;

/**
 * `Delivery / Cloud / Platform` or `Delivery > Cloud > Platform`. Where `>` occurs it is the separator and `/` is part of
 * a name (`R&D > CI/CD`). Refused: an empty part, a team under itself, and more than
 * `TEAM_DEPTH_MAX` parts.
 */
export function teamPath(cell: string): Parsed<TeamPath> {
  const value = text(cell);
  if (value instanceof Trouble) return value;
  const parts = value.split(value.includes('>') ? '>' : '/').map((part) => part.trim());
  const distinct = new Set(parts.map(fold));
  const isPath = parts.length <= TEAM_DEPTH_MAX && !distinct.has('') && distinct.size === parts.length;
  return isPath ? parts : new Trouble('TEAM_PATH_INVALID');
}

/** Team paths separated by `;`. */
export function teamPaths(cell: string): Parsed<readonly TeamPath[]> {
  const paths: TeamPath[] = [];
  for (const part of cell.split(';')) {
    if (part.trim() === '') continue;
    const path = teamPath(part);
    if (path instanceof Trouble) return path;
    if (paths.push(path) > LIST_MAX) return new Trouble('LIST_TOO_LONG');
  }
  return paths;
}
