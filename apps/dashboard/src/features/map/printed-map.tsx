import { formatCount } from '../../app/format.js';
import { Await } from '../../app/states.js';
import { useTeams } from '../../app/teams.query.js';
import { Sheets } from '../print/sheet.js';
import type { By, MapFigures, MapLookup } from './window.query.js';

interface PrintedMapProps {
  lookup: MapLookup;
  by: By;
  teamCount: number;
  columnCount: number;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** Told by marks and figures alone: paper may know no colour. */
export function PrintedMap({ lookup, by, teamCount, columnCount }: PrintedMapProps) {
  return (
    <Await query={useTeams()} what="teams" rows={8}>
      {(teams) => {
        const known = new Map(teams.map((team) => [team.id, team]));
        const shown = upTo(teamCount).map((index) => lookup.team(index)!);
        const top = Math.min(...shown.map(({ id }) => known.get(id)?.depth ?? 0));
        const rows = shown.map(({ id, name, totals }) => ({ id, head: <TeamName name={name} depth={(known.get(id)?.depth ?? top) - top} people={totals.suppressed ? null : totals.people} /> }));
        const columns = upTo(columnCount).map((column) => lookup.column(column)!.name);
        return <Sheets rowHead="Team, people" what={by === 'ROLE' ? 'Roles' : 'Skills'} columns={columns} rows={rows} cell={(row, column) => <Figures figures={lookup.cell(row, column)!} />} />;
      }}
    </Await>
  );
}

function TeamName({ name, depth, people }: { name: string; depth: number; people: number | null }) {
  return (
    <span style={{ paddingLeft: depth * 10 }}>
      {name} <span className="second">{people === null ? '–' : formatCount(people)}</span>
    </span>
  );
}

function Figures({ figures: { required, met, pending, hangsOnOne } }: { figures: MapFigures }) {
  if (required <= 0) return <>{required === 0 ? '·' : '–'}</>;
  const mark = met >= required ? '●' : met > 0 ? '◐' : '○';
  return (
    <>
      {mark} {formatCount(met)}/{formatCount(required)}
      {(pending > 0 || hangsOnOne) && (
        <div>
          {pending > 0 && `+${formatCount(pending)}`}
          {hangsOnOne && ' ▲'}
        </div>
      )}
    </>
  );
}
