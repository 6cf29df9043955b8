import { NativeSelect } from '@mantine/core';
import { TeamSelect } from '../../app/team-select.js';
import type { FilterName } from '../../app/filter.js';
import { Await } from '../../app/states.js';
import { useFacets } from './facets.query.js';

type Values = Partial<Record<FilterName, string | undefined>>;

interface FilterPanelProps {
  values: Values;
  set: (change: Values) => void;
  withTeam: boolean;
}

/** What can be chosen is what the people whom this reader sees have today. */
export function FilterPanel({ values, set, withTeam }: FilterPanelProps) {
  return (
    <Await query={useFacets()} what="filters" rows={1}>
      {({ locations, jobFamilies, costCentres, roles }) => (
        <div className="row filter-panel">
          <Choice name="location" label="Location" options={locations.map(same)} values={values} set={set} />
          <Choice name="family" label="Job family" options={jobFamilies.map(same)} values={values} set={set} />
          <Choice name="centre" label="Cost centre" options={costCentres.map(same)} values={values} set={set} />
          <Choice name="role" label="Role" options={roles.map(({ id, name }) => ({ value: id, label: name }))} values={values} set={set} />
          {withTeam && <TeamSelect value={values.team} all="All teams" choose={(team) => set({ team })} />}
        </div>
      )}
    </Await>
  );
}

const same = (value: string) => ({ value, label: value });

interface ChoiceProps {
  name: FilterName;
  label: string;
  options: readonly { value: string; label: string }[];
  values: Values;
  set: (change: Values) => void;
}

/** A value of a link from another day that nobody has today can still be seen and taken off. */
function Choice({ name, label, options, values, set }: ChoiceProps) {
  const value = values[name] ?? '';
  const all = options.some((option) => option.value === value) || value === '' ? options : [{ value, label: name === 'role' ? 'chosen' : value }, ...options];
  return <NativeSelect aria-label={label} size="xs" w={180} value={value} data={[{ value: '', label: `${label}: any` }, ...all]} disabled={all.length === 0} onChange={({ currentTarget }) => set({ [name]: currentTarget.value || undefined })} />;
}
