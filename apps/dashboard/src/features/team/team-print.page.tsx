import '../evidence/evidence.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useReader } from '../../app/session.query.js';
import { Nothing } from '../../app/states.js';
import { AwaitCoverage } from '../coverage/await-coverage.js';
import { MarkLegend } from '../evidence/grade-mark.js';
import { PrintPage } from '../print/print-page.js';
import { PRINTED_CELLS, TooMuchToPrint } from '../print/room.js';
import { Sheets } from '../print/sheet.js';
import { HeldInPrint } from './held-in-print.js';
import { cellAt } from './matrix-cell.js';
import { useTeamCoverage, type TeamMatrix } from './team.query.js';
import { SMALLER } from './team.words.js';

const route = getRouteApi('/shell/team/print');

const DENOMINATORS = 'One line for each person and what is required of them: the level held of the level required, with the mark of what it stands on, the reason where it is not met, and the month in which it ends.';

/** The matrix of a team as tables, for paper. */
export function TeamPrintPage() {
  const { team } = route.useSearch();
  const { ledTeamIds } = useReader();
  const teamId = team ?? ledTeamIds[0];
  if (!teamId) return <Nothing title="You lead no team">There is no matrix to print.</Nothing>;
  return <Printed teamId={teamId} />;
}

function Printed({ teamId }: { teamId: string }) {
  const query = useTeamCoverage(teamId);
  const coverage = query.data?.__typename === 'Coverage' ? query.data : null;
  const back = (
    <Link className="chip-button" to="/team">
      Back to the team
    </Link>
  );
  return (
    <PrintPage title={`Held and required levels: ${coverage?.teamMatrix.team.name ?? ''}`} back={back} of={coverage} denominators={DENOMINATORS}>
      <AwaitCoverage query={query} what="team" rows={8}>
        {({ teamMatrix, asOf }) => <Bounded matrix={teamMatrix} asOf={asOf} />}
      </AwaitCoverage>
    </PrintPage>
  );
}

function Bounded({ matrix, asOf }: { matrix: TeamMatrix; asOf: string }) {
  const { people, topics } = matrix;
  const cells = people.length * topics.length;
  if (cells === 0) return <Nothing title="Nothing to print">Nobody of this team fits, or nothing is required of them on this day.</Nothing>;
  if (cells > PRINTED_CELLS) return <TooMuchToPrint cells={cells} smaller={SMALLER} />;
  const rows = people.map(({ id, name, roles }) => ({ id, head: <>{name} <span className="second">{roles.map((role) => role.name).join(', ')}</span></> }));
  return (
    <>
      <MarkLegend kinds={['VERIFIED', 'ATTESTED', 'ENDORSED', 'ACTIVITY', 'CLAIMED', 'PENDING', 'UNMET']} />
      <Sheets rowHead="Person" what="Skills" columns={topics.map(({ name }) => name)} rows={rows} cell={(row, column) => <HeldInPrint cell={cellAt(matrix, row, column)} isCredential={topics[column]!.kind === 'CREDENTIAL'} asOf={asOf} />} />
    </>
  );
}
