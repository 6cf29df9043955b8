import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { FindForm } from '../../app/find-form.js';
import { TeamSelect } from '../../app/team-select.js';
import { GRADES, gradeName, levelName } from '../evidence/evidence.words.js';
import type { PeopleFilter } from './people.query.js';
import { TopicFilter } from './topic-filter.js';

const route = getRouteApi('/shell/people');

/** Filters live in the address. Level and grade mean something only for a skill. */
export function PeopleFilters() {
  const { search, team, topic, level, grade } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: PeopleFilter) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });

  return (
    <>
      <FindForm label="Name, e-mail or external id" placeholder="Name, e-mail, id" value={search} find={(text) => set({ search: text })} />
      <TeamSelect value={team} all="All teams" choose={(id) => set({ team: id })} />
      <TopicFilter topic={topic} choose={(id) => set({ topic: id, ...(id ? {} : { level: undefined, grade: undefined }) })} />
      {topic && (
        <>
          <NativeSelect size="xs" aria-label="Lowest level" value={level ?? ''} data={[{ value: '', label: 'Any level' }, ...[1, 2, 3, 4, 5].map((one) => ({ value: String(one), label: `Level ${levelName(one)} or more` }))]} onChange={({ currentTarget }) => set({ level: Number(currentTarget.value) || undefined })} />
          <NativeSelect size="xs" aria-label="Lowest grade" value={grade ?? ''} data={[{ value: '', label: 'Any grade' }, ...GRADES.map((one) => ({ value: one, label: `${gradeName(one)} or better` }))]} onChange={({ currentTarget }) => set({ grade: GRADES.find((one) => one === currentTarget.value) })} />
        </>
      )}
    </>
  );
}
