import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { ExportLinks } from '../coverage/export-links.js';
import { GradeFilter } from '../gap/grade-filter.js';
import { ReasonFilter } from '../gap/reason-filter.js';
import { TeamSelect } from '../../app/team-select.js';

const route = getRouteApi('/shell/coverage');

const VIEWS = [
  { value: 'map', label: 'Map' },
  { value: 'grades', label: 'Grades by team' },
  { value: 'met', label: 'Met' },
  { value: 'gaps', label: 'Gaps' },
] as const;

const COLUMNS = [
  { value: 'skills', label: 'Skills' },
  { value: 'roles', label: 'Roles' },
] as const;

/** Team, columns and view; changing one closes what was open. */
export function MapTools() {
  const { view = 'map', by = 'skills', team, reason, grade } = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: Partial<ReturnType<typeof route.useSearch>>) => void navigate({ search: (now) => ({ ...now, ...change, cellTeam: undefined, cellColumn: undefined, unit: undefined }), replace: true });
  return (
    <>
      <TeamSelect value={team} all="All teams" choose={(id) => set({ team: id })} />
      {view === 'map' && <SegmentedControl aria-label="Columns" size="xs" value={by} data={[...COLUMNS]} onChange={(value) => set({ by: value === 'roles' ? value : undefined })} />}
      {view === 'met' && <GradeFilter grade={grade} choose={(chosen) => set({ grade: chosen })} />}
      {view === 'gaps' && <ReasonFilter reason={reason} choose={(chosen) => set({ reason: chosen })} />}
      <SegmentedControl aria-label="View" size="xs" value={view} data={[...VIEWS]} onChange={(value) => set({ view: value === 'map' ? undefined : value, reason: undefined, grade: undefined })} />
      {view === 'map' && <ExportLinks table="coverage" asked={{ by: by === 'roles' ? 'role' : 'skill', teamId: team }} />}
    </>
  );
}
