import { SegmentedControl } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ExportLinks } from '../export/export-links.js';
import { GradeFilter } from '../gap/grade-filter.js';
import { ReasonFilter } from '../gap/reason-filter.js';
import { TeamSelect } from '../../app/team-select.js';
import { PRINTED_CELLS, TooMuchToPrint } from '../print/room.js';
import { FEWER_CELLS } from './map.words.js';
import { useMapSize } from './window.query.js';

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
      {view === 'map' && <MapFiles />}
    </>
  );
}

/** The whole map: what is on screen is the part of it that shows. */
function MapFiles() {
  const { by, team } = route.useSearch();
  const isByRole = by === 'roles';
  const size = useMapSize({ by: isByRole ? 'ROLE' : 'SKILL', teamId: team ?? null });
  const cells = size ? size.map.teamCount * size.map.columnCount : 0;
  return (
    <>
      <ExportLinks table="coverage" asked={{ by: isByRole ? 'role' : 'skill', teamId: team }} lines={size?.mapLines} smaller="choose a team, or filter by role, location, job family or cost centre" />
      {cells > PRINTED_CELLS ? (
        <TooMuchToPrint cells={cells} smaller={FEWER_CELLS} />
      ) : (
        <Link className="chip-button" to="/coverage/print" search={({ asOf, knownAt, by: columns, team: teamId }) => ({ asOf, knownAt, by: columns, team: teamId })}>
          Print
        </Link>
      )}
    </>
  );
}
