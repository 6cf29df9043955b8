import { NativeSelect } from '@mantine/core';
import { TeamSelect } from '../../app/team-select.js';
import type { ListName } from '../../app/filter.js';
import { Await } from '../../app/states.js';
import { useFacets } from './facets.query.js';

interface FilterPanelProps {
  values: Readonly<Record<ListName, readonly string[] | undefined>>;
  team: string | undefined;
  add: (name: ListName, value: string) => void;
  chooseTeam: (team: string | undefined) => void;
  withTeam: boolean;
}

/** What can be chosen is what the people whom this reader sees have today. */
export function FilterPanel({ values, team, add, chooseTeam, withTeam }: FilterPanelProps) {
  const shared = { values, add };
  return (
    <Await query={useFacets()} what="filters" rows={1}>
      {({ locations, jobFamilies, costCentres, roles }) => (
        <div className="row filter-panel">
          <Choice name="location" label="Location" options={locations.map(same)} {...shared} />
          <Choice name="family" label="Job family" options={jobFamilies.map(same)} {...shared} />
          <Choice name="centre" label="Cost centre" options={costCentres.map(same)} {...shared} />
          <Choice name="role" label="Role" options={roles.map(({ id, name }) => ({ value: id, label: name }))} {...shared} />
          {withTeam && <TeamSelect value={team} all="All teams" choose={chooseTeam} />}
        </div>
      )}
    </Await>
  );
}

const same = (value: string) => ({ value, label: value });

interface ChoiceProps extends Pick<FilterPanelProps, 'values' | 'add'> {
  name: ListName;
  label: string;
  options: readonly { value: string; label: string }[];
}

/** Each choice is one more value; those in force are taken off beside the panel. */
function Choice({ name, label, options, values, add }: ChoiceProps) {
  const chosen = values[name] ?? [];
  const left = options.filter(({ value }) => !chosen.includes(value));
  const none = chosen.length > 0 ? `${label}: or also` : `${label}: any`;
  return <NativeSelect aria-label={label} size="xs" w={180} value="" data={[{ value: '', label: none }, ...left]} disabled={left.length === 0} onChange={({ currentTarget }) => currentTarget.value && add(name, currentTarget.value)} />;
}
