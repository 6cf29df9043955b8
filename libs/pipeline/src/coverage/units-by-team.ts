import type { Units } from '@tessera/domain';

/** The units of each home team whose witness ends one day, with only what speaks of ending in their columns; null where none does. */
export function unitsByTeam(units: Units, teams: number): (Units | null)[] {
  const places: number[][] = Array.from({ length: teams }, () => []);
  for (let unit = 0; unit < units.count; unit += 1) if (units.until[unit] !== Infinity) places[units.team[unit]!]!.push(unit);
  return places.map((own) => (own.length === 0 ? null : chosen(units, own)));
}

const chosen = (units: Units, own: readonly number[]): Units => ({
  ...units,
  count: own.length,
  excluded: Uint8Array.from(own, (unit) => units.excluded[unit]!),
  witness: Int32Array.from(own, (unit) => units.witness[unit]!),
  until: Float64Array.from(own, (unit) => units.until[unit]!),
  heldUntil: Float64Array.from(own, (unit) => units.heldUntil[unit]!),
});
