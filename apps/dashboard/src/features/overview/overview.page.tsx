import '../coverage/coverage.css';
import './overview.css';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { formatChange, formatCount, formatDay, formatInstant, formatPeople } from '../../app/format.js';
import { useAmong } from '../../app/filter.js';
import { NothingFits, NothingYet } from '../../app/nothing.js';
import { Card, Page } from '../../app/page.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { Waiting } from '../../app/states.js';
import { AwaitCoverage, Stale } from '../coverage/await-coverage.js';
import { FilterBar } from '../coverage/filter-bar.js';
import { Headline } from '../coverage/totals.js';
import { TrendCard } from '../coverage/trend-card.js';
import { TargetNote } from '../target/target-note.js';
import { ChangeTable } from './change.js';
import { Minimums } from './minimums.js';
import { useOverview, type Overview } from './overview.query.js';
import { Risks } from './risks.js';

const Expiring = lazy(() => import('./expiring.chart.js').then(({ Expiring }) => ({ default: Expiring })));

/** Are we covered, can we prove it, what breaks next? */
export function OverviewPage() {
  const { team } = useSearch({ from: '/shell' });
  const query = useOverview(team);
  const isCut = Boolean(useAmong() ?? team);
  const coverage = query.data?.__typename === 'Coverage' ? query.data : null;
  return (
    <Page title="Are we covered, and can we prove it?" lead={coverage && <Freshness coverage={coverage} />}>
      <FilterBar withTeam>What is marked “not filtered” speaks of everybody.</FilterBar>
      <AwaitCoverage query={query} what="coverage" rows={8}>
        {(shown) => (isEmpty(shown) ? <NothingRequired coverage={shown} isCut={isCut} /> : <Cards coverage={shown} team={team} isCut={isCut} />)}
      </AwaitCoverage>
    </Page>
  );
}

const isEmpty = ({ totals }: Overview): boolean => !totals.suppressed && !totals.required && !totals.minimums;

function Freshness({ coverage: { totals, computedAt, knownAt, policyVersion } }: { coverage: Overview }) {
  const { organisation } = useReader();
  return (
    <>
      {totals.required === null ? '' : `${formatCount(totals.required)} required units of ${formatPeople(totals.people)}. `}
      What was known on {formatInstant(knownAt, organisation.timeZone)}
      {isSameMinute(knownAt, computedAt) ? '' : `, computed ${formatInstant(computedAt, organisation.timeZone)}`}, by policy version {policyVersion}.
    </>
  );
}

const isSameMinute = (one: string, other: string): boolean => one.slice(0, 16) === other.slice(0, 16);

function NothingRequired({ coverage, isCut }: { coverage: Overview; isCut: boolean }) {
  if (isCut) return <NothingFits title="Nothing is required here">Of nobody who fits all of these filters something is required on {formatDay(coverage.asOf)}.</NothingFits>;
  const hasPeople = coverage.totals.people > 0;
  return (
    <NothingYet title={hasPeople ? 'Nothing is required yet' : 'No people yet'}>
      {hasPeople
        ? `${formatPeople(coverage.totals.people)} are known, but no requirement applies to any of them on ${formatDay(coverage.asOf)}. Import requirements to see what is covered.`
        : `Coverage counts what people hold of what is required. On ${formatDay(coverage.asOf)} nobody is known yet: import people first, then requirements and evidence.`}
    </NothingYet>
  );
}

function Cards({ coverage, team, isCut }: { coverage: Overview; team: string | undefined; isCut: boolean }) {
  const { totals, minimums, change, expiring } = coverage;
  const whole = isCut ? ', not filtered' : '';
  const isEndingCut = seesNames(useReader().actingRole);
  const met = change ? (change.after.met ?? 0) - (change.before.met ?? 0) : 0;
  return (
    <>
      {coverage.stale && <Stale computedAt={coverage.computedAt} />}
      <div className="overview">
        <div className="stack">
          <Everyone totals={totals} team={team} />
          <TrendCard teamId={team} />
          <Card title="Evidence that ends, by month" aside={`of met units, next 12 months, if nobody acts${isEndingCut ? '' : whole}`}>
            <Suspense fallback={<Waiting what="chart" />}>
              <Expiring months={expiring} />
            </Suspense>
          </Card>
          <Card title={change ? `What changed since ${formatDay(change.since)}: ${formatChange(met)} met` : 'What changed since last month'} aside={`units, everyone requirements${whole}`}>
            <ChangeTable change={change} />
          </Card>
        </div>
        <div className="stack">
          <section className="card" aria-label="Minimums">
            <p className="label">Minimums (at least N people){isCut ? `, ${team ? 'filtered by team only' : 'not filtered'}` : ''}</p>
            <Minimums totals={totals} minimums={minimums} />
          </section>
          <Card title="Most at risk" aside={`beside the minimums, the worst five${whole}`}>
            <Risks coverage={coverage} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** Of a team, or of all that the reader sees: what is asked of everyone, against its target; some of its people have none. */
function Everyone({ totals, team }: { totals: Overview['totals']; team: string | undefined }) {
  const of = team ? { team } : {};
  const isWhole = useAmong() === null;
  return (
    <section className="card" aria-label="Everyone requirements">
      <p className="label">Everyone requirements</p>
      <Headline totals={totals} {...of} />
      {isWhole && <TargetNote {...(team ? { teamId: team } : {})} />}
    </section>
  );
}
