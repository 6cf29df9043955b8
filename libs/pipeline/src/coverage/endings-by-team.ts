import { NO_MONTH, type Units } from '@tessera/domain';

const NEVER = (NO_MONTH << 4) | NO_MONTH;

/** Of each home team those of its units that end; `endings` has one byte for each unit. */
export function endingsByTeam({ count, team }: Units, endings: Uint8Array, teams: number): Uint8Array[] {
  const of: number[][] = Array.from({ length: teams }, () => []);
  for (let unit = 0; unit < count; unit += 1) if (endings[unit] !== NEVER) of[team[unit]!]!.push(endings[unit]!);
  return of.map((ending) => Uint8Array.from(ending));
}
