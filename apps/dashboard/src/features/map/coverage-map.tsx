import { getRouteApi } from '@tanstack/react-router';
import { useRef, type KeyboardEvent } from 'react';
import { Await } from '../../app/states.js';
import { useTeams, type Team } from '../../app/teams.query.js';
import { AwaitCoverage, Stale } from '../coverage/await-coverage.js';
import { CellDrawer } from './cell-drawer.js';
import { Grid } from './grid.js';
import { MapLegend } from './map-legend.js';
import { NothingRequired } from './nothing-required.js';
import { visibleRows } from './tree.js';
import { useFirstWindow, type MapCoverage } from './window.query.js';

const route = getRouteApi('/shell/coverage');

export function CoverageMap() {
  const { by, team } = route.useSearch();
  const asked = { by: by === 'roles' ? 'ROLE' : 'SKILL', teamId: team ?? null } as const;
  const first = useFirstWindow(asked);
  return (
    <Await query={useTeams()} what="teams" rows={8}>
      {(teams) => (
        <AwaitCoverage query={first} what="coverage map" rows={8}>
          {(coverage) => (coverage.map.columnCount === 0 || teams.length === 0 ? <NothingRequired hasTeams={teams.length > 0} /> : <MapAndDrawer coverage={coverage} teams={teams} asked={asked} />)}
        </AwaitCoverage>
      )}
    </Await>
  );
}

interface MapAndDrawerProps {
  coverage: MapCoverage;
  teams: readonly Team[];
  asked: Parameters<typeof useFirstWindow>[0];
}

function MapAndDrawer({ coverage, teams, asked }: MapAndDrawerProps) {
  const { closed = [], cellTeam, cellColumn } = route.useSearch();
  const navigate = route.useNavigate();
  const layout = useRef<HTMLDivElement>(null);
  const rows = visibleRows(teams, new Set(closed), asked.teamId ?? undefined);

  const close = () => {
    void navigate({ search: (now) => ({ ...now, cellTeam: undefined, cellColumn: undefined, unit: undefined }) });
    layout.current?.querySelector<HTMLElement>('[role="treegrid"] [tabindex="0"]')?.focus();
  };
  // Dialogs live outside of this element: their Escape is their own.
  const escape = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape' && cellTeam && event.currentTarget.contains(event.target as Node)) close();
  };
  const open = (teamId: string, columnId: string) => void navigate({ search: (now) => ({ ...now, cellTeam: teamId, cellColumn: columnId, unit: undefined }) });
  const fold = (teamId: string, isOpen: boolean) => void navigate({ search: (now) => ({ ...now, closed: isOpen ? [...(now.closed ?? []), teamId] : now.closed?.filter((id) => id !== teamId) }), replace: true });

  return (
    <>
      {coverage.stale && <Stale computedAt={coverage.computedAt} />}
      <div className="map-layout" data-drawer={Boolean(cellTeam && cellColumn)} ref={layout} onKeyDown={escape}>
        <div className="card map-card">
          <Grid rows={rows} columnCount={coverage.map.columnCount} asked={asked} selected={cellTeam && cellColumn ? { teamId: cellTeam, columnId: cellColumn } : null} open={open} fold={fold} />
          <MapLegend />
        </div>
        {cellTeam && cellColumn && <CellDrawer key={cellTeam + cellColumn} teamId={cellTeam} columnId={cellColumn} by={asked.by} close={close} />}
      </div>
    </>
  );
}
