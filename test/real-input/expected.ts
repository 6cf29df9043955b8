import type { Claimant, Required } from './world.js';

export interface Tally {
  required: number;
  met: number;
}

/** What a claim can show at the most, by the policy that a new organisation has. */
const CLAIM_CAP = 2;

/** Straight from the vocabulary, with none of the product's code: required and met by team and skill, and in all. */
export function tallies(requirements: readonly Required[], people: readonly Claimant[]): Map<string, Tally> {
  const byRole = new Map<string, Required[]>();
  for (const one of requirements) byRole.set(one.role, [...(byRole.get(one.role) ?? []), one]);

  const found = new Map<string, Tally>();
  const count = (key: string, met: boolean): void => {
    const tally = found.get(key) ?? { required: 0, met: 0 };
    found.set(key, { required: tally.required + 1, met: tally.met + (met ? 1 : 0) });
  };
  for (const person of people) {
    for (const { skill, level } of byRole.get(person.role) ?? []) {
      const met = Math.min(CLAIM_CAP, person.claims.get(skill) ?? 0) >= level;
      count('all', met);
      count(`team ${person.team.join(' / ')}`, met);
      count(`cell ${person.team.join(' / ')} | ${skill}`, met);
    }
  }
  return found;
}
