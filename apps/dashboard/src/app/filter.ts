import { useSearch } from '@tanstack/react-router';
import { seesNames } from './readers.js';
import { text, texts } from './search.js';
import { useReader } from './session.query.js';

/** Of whom figures and lists speak, as it stands in the address of every page. */
export const FILTER = { location: texts, family: texts, centre: texts, role: texts, team: text };

export type FilterName = keyof typeof FILTER;

/** Those that take several values, one of which fits; a team is a place, and one at a time. */
export type ListName = Exclude<FilterName, 'team'>;

/** What a link says that shows everybody again: left out, a filter would be kept. */
export const NO_FILTER: Readonly<Record<FilterName, undefined>> = { location: undefined, family: undefined, centre: undefined, role: undefined, team: undefined };

/** The people asked for, as the api takes them; null for everybody, and for readers who see figures only. */
export function useAmong() {
  const { location, family, centre, role } = useSearch({ from: '/shell' });
  const { actingRole } = useReader();
  if (!seesNames(actingRole) || !(location ?? family ?? centre ?? role)) return null;
  return { location: location ?? null, jobFamily: family ?? null, costCentre: centre ?? null, roleId: role ?? null };
}
