import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { forbidden } from '../operation/problem.js';

/** Of whom figures speak: people with all that is named here. Null is no condition. */
export interface Among {
  readonly location: string | null;
  readonly jobFamily: string | null;
  readonly costCentre: string | null;
  readonly roleId: string | null;
}

/** The same as one parameter, null where everybody is meant: location, job family, cost centre, role. */
export type AmongParameter = readonly (string | null)[] | null;

/**
 * For readers who see the people of their figures by name. Of others each further condition would cut a figure into parts that can be subtracted from each
 * other and from what other conditions leave: no hiding of small parts holds against all of these together, so they get no filtered figures at all.
 */
export function amongFor({ viewer: { actingRole } }: Operation, among: Among | null | undefined): AmongParameter {
  const asked = namesOf(among);
  if (!asked) return null;
  if (actingRole !== 'hr' && actingRole !== 'lead') throw forbidden();
  return asked;
}

/** Of lists of people by name. */
export function namesOf(among: Partial<Among> | null | undefined): AmongParameter {
  const { location = null, jobFamily = null, costCentre = null, roleId = null } = among ?? {};
  const asked = [location, jobFamily, costCentre, roleId === null ? null : uuidOrNothing(roleId)];
  return asked.every((one) => one === null) ? null : asked;
}

/** Where the statement has its parameters: `among` an AmongParameter as text[], `knownAt` an instant, `day` the as-of day. */
interface Places {
  readonly among: string;
  readonly knownAt: string;
  readonly day: string;
}

/** What was known at the instant. */
export const knownAt = (alias: string, instant: string): string =>
  `${alias}.organisation_id = $1 and ${alias}.recorded_from <= ${instant}::timestamptz and (${alias}.recorded_to is null or ${alias}.recorded_to > ${instant}::timestamptz)`;

/** What holds on the day. */
export const inForce = (alias: string, day: string): string =>
  `(${alias}.from_on is null or ${alias}.from_on <= ${day}::date) and (${alias}.to_on is null or ${alias}.to_on >= ${day}::date)`;

/** Condition on a column with a person's id: the person was, by what was known then, among those asked for. */
export const isAmong = (person: string, { among, knownAt: instant, day }: Places): string => {
  const part = (at: number): string => `(${among}::text[])[${at}]`;
  return `(${among}::text[] is null or ${person} in (
    select v.person_id from person_version v
    where ${knownAt('v', instant)} and (${part(1)} is null or v.location = ${part(1)}) and (${part(2)} is null or v.job_family = ${part(2)})
      and (${part(3)} is null or v.cost_centre = ${part(3)})
      and (${part(4)} is null or v.person_id in (
        select f.person_id from post f where f.role_id = ${part(4)}::uuid and ${knownAt('f', instant)} and ${inForce('f', day)}))))`;
};
