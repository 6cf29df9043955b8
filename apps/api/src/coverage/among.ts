import { LIMITS } from '../limits/limits.js';
import { uuidOrNothing } from '../operation/id.js';
import type { Operation } from '../operation/operation.js';
import { badInput, forbidden } from '../operation/problem.js';

/** Of whom figures speak: people with one of the values of each that is named here. Null or none is no condition. */
export interface Among {
  readonly location: readonly string[] | null;
  readonly jobFamily: readonly string[] | null;
  readonly costCentre: readonly string[] | null;
  readonly roleId: readonly string[] | null;
}

/** The same as one parameter, null where everybody is meant; each list in order and without repeats, so that the same question is the same text. */
export type AmongParameter = Readonly<Partial<Record<keyof Among, readonly string[]>>> | null;

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

/** Of lists of people by name. Throws TOO_MANY_VALUES. */
export function namesOf(among: Partial<Among> | null | undefined): AmongParameter {
  const { location, jobFamily, costCentre, roleId } = among ?? {};
  const named = Object.entries({ location, jobFamily, costCentre, roleId: roleId?.map(uuidOrNothing) }).flatMap(([name, values]) => (values?.length ? [[name, distinct(values)] as const] : []));
  return named.length > 0 ? Object.fromEntries(named) : null;
}

function distinct(values: readonly string[]): string[] {
  if (values.length > LIMITS.filterValues) throw badInput('TOO_MANY_VALUES', `A filter has at most ${LIMITS.filterValues} values.`);
  return [...new Set(values)].sort();
}

/** Where the statement has its parameters: `among` an AmongParameter as jsonb, `knownAt` an instant, `day` the as-of day. */
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
  const isOf = (column: string, name: keyof Among, type = 'text'): string =>
    `((${among}::jsonb -> '${name}') is null or ${column} = any (array(select one::${type} from jsonb_array_elements_text(${among}::jsonb -> '${name}') one)))`;
  return `(${among}::jsonb is null or ${person} in (
    select v.person_id from person_version v
    where ${knownAt('v', instant)} and ${isOf('v.location', 'location')} and ${isOf('v.job_family', 'jobFamily')} and ${isOf('v.cost_centre', 'costCentre')}
      and ((${among}::jsonb -> 'roleId') is null or v.person_id in (
        select f.person_id from post f where ${isOf('f.role_id', 'roleId', 'uuid')} and ${knownAt('f', instant)} and ${inForce('f', day)}))))`;
};
