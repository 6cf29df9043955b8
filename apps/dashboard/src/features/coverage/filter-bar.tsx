import './coverage.css';
import { useSearch, useNavigate } from '@tanstack/react-router';
import { useId, useState, type ReactNode } from 'react';
import { NO_FILTER, useAmong, type FilterName, type ListName } from '../../app/filter.js';
import { useTeams } from '../../app/teams.query.js';
import { FilterPanel } from './filter-panel.js';
import { useFacets } from './facets.query.js';

interface FilterBarProps {
  /** Where the page has no place of its own to choose a team. */
  withTeam?: boolean;
  /** What the filters leave as it is here. */
  children?: ReactNode;
}

const NAMES: Readonly<Record<FilterName, string>> = { location: 'Location', family: 'Job family', centre: 'Cost centre', role: 'Role', team: 'Team' };
const LISTS = ['location', 'family', 'centre', 'role'] as const satisfies readonly ListName[];

/** The filters in force, each with the way to take it off, and the place to set them. They stand in the address: a link shows a colleague the same. */
export function FilterBar({ withTeam = false, children }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const { location, family, centre, role, team } = useSearch({ from: '/shell' });
  const navigate = useNavigate();
  const panel = useId();
  const values = { location, family, centre, role };
  const set = (change: Partial<Values>) => void navigate({ to: '.', search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false });
  const inForce = LISTS.flatMap((name) => (values[name] ?? []).map((value) => ({ name, value, remove: () => set({ [name]: values[name]!.filter((one) => one !== value) }) })));
  const active = [...inForce, ...(withTeam && team ? [{ name: 'team' as const, value: team, remove: () => set({ team: undefined }) }] : [])];

  return (
    <div className="filters" role="group" aria-label="Filters">
      <div className="row">
        <button type="button" className="chip-button" aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(!isOpen)}>
          Filter
        </button>
        {active.map((one) => (
          <Active key={`${one.name} ${one.value}`} {...one} />
        ))}
        {active.length > 1 && (
          <button type="button" className="link-button small" onClick={() => set(withTeam ? NO_FILTER : { ...NO_FILTER, team })}>
            Clear all
          </button>
        )}
      </div>
      <div id={panel}>{isOpen && <FilterPanel values={values} team={team} add={(name, value) => set({ [name]: [...(values[name] ?? []), value] })} chooseTeam={(id) => set({ team: id })} withTeam={withTeam} />}</div>
      <Speaks>{children}</Speaks>
    </div>
  );
}

type Values = { [K in ListName]: string[] | undefined } & { team: string | undefined };

/** A role and a team are known by name once they are loaded. */
function Active({ name, value, remove }: { name: FilterName; value: string; remove: () => void }) {
  const shown = useNameOf(name, value);
  return (
    <button type="button" className="chip-button" onClick={remove} aria-label={`Remove the filter ${NAMES[name]}: ${shown}`}>
      {NAMES[name]} <strong>{shown}</strong> <span aria-hidden="true">✕</span>
    </button>
  );
}

function useNameOf(name: FilterName, value: string): string {
  const facets = useFacets();
  const teams = useTeams();
  if (name === 'role') return facets.data?.roles.find(({ id }) => id === value)?.name ?? 'chosen';
  if (name === 'team') return teams.data?.find(({ id }) => id === value)?.name ?? 'chosen';
  return value;
}

/** Figures that are cut say so, and what is not cut beside them. */
function Speaks({ children }: { children: ReactNode }) {
  if (useAmong() === null) return null;
  return (
    <p className="second small" role="status">
      Only people who fit each of these filters, of those whom you may see by name; of several values of one filter, one is enough. {children}
    </p>
  );
}
