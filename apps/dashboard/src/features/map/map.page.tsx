import '../coverage/coverage.css';
import '../evidence/evidence.css';
import '../verify/verify.css';
import './map.css';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Page } from '../../app/page.js';
import { Waiting } from '../../app/states.js';
import { FilterBar } from '../coverage/filter-bar.js';
import { GapList } from '../gap/gap-list.js';
import { MetList } from '../gap/met-list.js';
import { closeGap } from '../plan/close-gap.js';
import { CoverageMap } from './coverage-map.js';
import { MapTools } from './map-tools.js';

const GradesByTeam = lazy(() => import('./grades.chart.js').then(({ GradesByTeam }) => ({ default: GradesByTeam })));

const LEADS = {
  map: 'People who meet the requirement, of those required. Open a cell for who and why.',
  grades: 'What the met units of each team stand on, from verified to claimed.',
  met: 'Units that are met, the strongest first, with the evidence that makes each of them met.',
  gaps: 'Units that are not met, worst first, with the reason and the best evidence there is.',
};

const route = getRouteApi('/shell/coverage');

export function MapPage() {
  const { view = 'map', by = 'skills', team, reason, grade } = route.useSearch();
  return (
    <Page title={titleOf(view, by)} lead={LEADS[view]} tools={<MapTools />}>
      <FilterBar>{view === 'map' ? 'Minimums are about teams and stay as they are; the mark for one person alone is left out.' : null}</FilterBar>
      {view === 'map' && <CoverageMap />}
      {view === 'met' && (
        <div className="card">
          <MetList teamId={team} grade={grade} />
        </div>
      )}
      {view === 'gaps' && (
        <div className="card">
          <GapList {...(team ? { teamId: team } : {})} reason={reason} action={closeGap} />
        </div>
      )}
      {view === 'grades' && (
        <Suspense fallback={<Waiting what="chart" />}>
          <GradesByTeam teamId={team ?? null} />
        </Suspense>
      )}
    </Page>
  );
}

function titleOf(view: string, by: string): string {
  if (view === 'gaps') return 'Gaps';
  if (view === 'met') return 'Met';
  if (view === 'grades') return 'Grade of evidence by team';
  return by === 'roles' ? 'Coverage by team and role' : 'Coverage by team and skill';
}
