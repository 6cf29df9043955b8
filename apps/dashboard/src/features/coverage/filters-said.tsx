import { useSearch } from '@tanstack/react-router';
import { useAmong } from '../../app/filter.js';
import { useTeams } from '../../app/teams.query.js';
import { useFacets } from './facets.query.js';

/** Of whom figures speak, in one sentence, where they are read away from the page. */
export function FiltersSaid() {
  const { team, location, family, centre, role } = useSearch({ from: '/shell' });
  const isCut = useAmong() !== null;
  const { data: teams = [] } = useTeams();
  const { data: facets } = useFacets();
  const roles = role?.map((id) => facets?.roles.find((one) => one.id === id)?.name ?? 'a role');
  const named = [['location', location], ['job family', family], ['cost centre', centre], ['role', roles]] as const;
  const filters = named.flatMap(([name, values]) => (isCut && values ? [`${name} ${values.join(' or ')}`] : []));
  const place = team ? (teams.find(({ id }) => id === team)?.path ?? 'one team') : 'all teams that you may see';
  return <>Of {place}; {filters.length > 0 ? `only people with ${filters.join(', and ')}` : 'not filtered'}.</>;
}
