import { getRouteApi, Link } from '@tanstack/react-router';
import { Await } from '../../app/states.js';
import { AwaitCoverage } from '../coverage/await-coverage.js';
import { PrintPage } from '../print/print-page.js';
import { PRINTED_CELLS, TooMuchToPrint } from '../print/room.js';
import { FEWER_CELLS } from './map.words.js';
import { NothingRequired } from './nothing-required.js';
import { PrintedMap } from './printed-map.js';
import { useFirstWindow, useWholeMap, type MapAsked, type MapCoverage } from './window.query.js';

const route = getRouteApi('/shell/coverage/print');

const DENOMINATORS =
  'Figures are units met of units required: one unit for each person and requirement of everyone; people on leave, in grace or exempt leave both sides. ● all met, ◐ some met, ○ none met; +2 would be met once what is pending is decided; ▲ hangs on one person; · not required; – too few people to show.';

/** The whole coverage map as tables, for paper: every team, and the columns sheet by sheet. */
export function MapPrintPage() {
  const { by, team } = route.useSearch();
  const asked = { by: by === 'roles' ? 'ROLE' : 'SKILL', teamId: team ?? null } as const;
  const first = useFirstWindow(asked);
  const coverage = first.data?.__typename === 'Coverage' ? first.data : null;
  const back = (
    <Link className="chip-button" to="/coverage" search={{ by }}>
      Back to the map
    </Link>
  );
  return (
    <PrintPage title={`Coverage by team and ${by === 'roles' ? 'role' : 'skill'}`} back={back} of={coverage} denominators={DENOMINATORS}>
      <AwaitCoverage query={first} what="coverage map" rows={8}>
        {(shown) => <Bounded coverage={shown} asked={asked} />}
      </AwaitCoverage>
    </PrintPage>
  );
}

function Bounded({ coverage: { map }, asked }: { coverage: MapCoverage; asked: MapAsked }) {
  const cells = map.teamCount * map.columnCount;
  if (cells === 0) return <NothingRequired hasTeams={map.teamCount > 0} />;
  if (cells > PRINTED_CELLS) return <TooMuchToPrint cells={cells} smaller={FEWER_CELLS} />;
  return <Whole asked={asked} teamCount={map.teamCount} columnCount={map.columnCount} />;
}

function Whole({ asked, teamCount, columnCount }: { asked: MapAsked; teamCount: number; columnCount: number }) {
  return (
    <Await query={useWholeMap(asked, { teamCount, columnCount })} what="coverage map" rows={8}>
      {(lookup) => <PrintedMap lookup={lookup} by={asked.by} teamCount={teamCount} columnCount={columnCount} />}
    </Await>
  );
}
