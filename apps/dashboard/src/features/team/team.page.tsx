import '../evidence/evidence.css';
import './team.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatCount, formatPeople } from '../../app/format.js';
import { useAmong } from '../../app/filter.js';
import { NothingFits } from '../../app/nothing.js';
import { Card, Page } from '../../app/page.js';
import { useReader } from '../../app/session.query.js';
import { Nothing } from '../../app/states.js';
import { TeamSelect } from '../../app/team-select.js';
import { AwaitCoverage, Stale } from '../coverage/await-coverage.js';
import { FilterBar } from '../coverage/filter-bar.js';
import { ExportLinks } from '../export/export-links.js';
import { totalsSentence } from '../coverage/totals.js';
import { Deputies } from '../deputy/deputies.js';
import { TrendCard } from '../coverage/trend-card.js';
import { MarkLegend } from '../evidence/grade-mark.js';
import { GapList } from '../gap/gap-list.js';
import { ReasonFilter } from '../gap/reason-filter.js';
import { closeGap } from '../plan/close-gap.js';
import { AssignmentList } from '../plan/assignment-list.js';
import { TargetNote } from '../target/target-note.js';
import { Matrix } from './matrix.js';
import { useTeamCoverage, type TeamCoverage } from './team.query.js';
import { SMALLER } from './team.words.js';

const route = getRouteApi('/shell/team');

/** Who can do what, and what to do about the gaps. */
export function TeamPage() {
  const { team } = route.useSearch();
  const { ledTeamIds } = useReader();
  const teamId = team ?? ledTeamIds[0];
  if (!teamId) {
    return (
      <Page title="My team">
        <Nothing title="You lead no team">A lead is named in people.csv by the manager column. Ask HR to import it, or switch to another role above.</Nothing>
      </Page>
    );
  }
  return <Team key={teamId} teamId={teamId} />;
}

function Team({ teamId }: { teamId: string }) {
  const { ledTeamIds } = useReader();
  const navigate = route.useNavigate();
  const query = useTeamCoverage(teamId);
  const coverage = query.data?.__typename === 'Coverage' ? query.data : null;
  const choice = ledTeamIds.length > 1 && <TeamSelect value={teamId} only={[...new Set([...ledTeamIds, teamId])]} choose={(id) => void navigate({ search: (now) => ({ ...now, team: id }) })} />;
  return (
    <Page title={coverage?.teamMatrix.team.name ?? 'My team'} lead={coverage && <Lead coverage={coverage} />} tools={<>{choice}<TeamFiles teamId={teamId} coverage={coverage} /></>}>
      <FilterBar>Minimums and assignments are about the whole team and stay as they are.</FilterBar>
      <AwaitCoverage query={query} what="team" rows={8}>
        {(shown) => <TeamContent coverage={shown} teamId={teamId} />}
      </AwaitCoverage>
    </Page>
  );
}

function TeamFiles({ teamId, coverage }: { teamId: string; coverage: TeamCoverage | null }) {
  const lines = coverage?.teamMatrix.state.filter((state) => state >= 0).length;
  return (
    <>
      <ExportLinks table="team" asked={{ teamId }} lines={lines} smaller={SMALLER} />
      <Link className="chip-button" to="/team/print" search={{ team: teamId }}>
        Print
      </Link>
    </>
  );
}

function Lead({ coverage: { totals } }: { coverage: TeamCoverage }) {
  return (
    <>
      {formatPeople(totals.people)}. {totalsSentence(totals)}
      {totals.minimums ? ` Minimums: ${formatCount(totals.minimumsMet ?? 0)} of ${formatCount(totals.minimums)}.` : ''}
    </>
  );
}

function TeamContent({ coverage, teamId }: { coverage: TeamCoverage; teamId: string }) {
  const { teamMatrix, stale, asOf, computedAt } = coverage;
  const isCut = useAmong() !== null;
  if (teamMatrix.people.length === 0 && isCut) return <NothingFits title="Nobody fits">Nobody of this team fits all of these filters.</NothingFits>;
  if (teamMatrix.people.length === 0) return <Nothing title="Nobody is in this team">On this day no person has this team as home team. People come with people.csv; ask HR to import them, or choose another day.</Nothing>;
  if (teamMatrix.topics.length === 0) return <Nothing title="Nothing is required of this team">No requirement applies to its people on this day. Requirements come with requirements.csv; ask HR to import them, or choose another day.</Nothing>;
  return (
    <>
      {stale && <Stale computedAt={computedAt} />}
      <div className="stack">
        <TargetNote teamId={teamId} />
        <Card title="Held and required levels" aside={<MarkLegend kinds={['VERIFIED', 'ATTESTED', 'ENDORSED', 'ACTIVITY', 'CLAIMED', 'PENDING', 'UNMET']} />}>
          <Matrix matrix={teamMatrix} asOf={asOf} />
        </Card>
        <TrendCard teamId={teamId} />
        <TeamGaps teamId={teamId} />
        <Deputies teamId={teamId} />
        <Card title="Assignments">
          <AssignmentList teamId={teamId} nothing="No program is assigned yet. Assign one from a gap above." />
        </Card>
      </div>
    </>
  );
}

function TeamGaps({ teamId }: { teamId: string }) {
  const { reason } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = <ReasonFilter reason={reason} choose={(chosen) => void navigate({ search: (now) => ({ ...now, reason: chosen }), replace: true, resetScroll: false })} />;
  return (
    <Card title="Gaps, worst first" aside={filter}>
      <GapList teamId={teamId} reason={reason} action={closeGap} />
    </Card>
  );
}
