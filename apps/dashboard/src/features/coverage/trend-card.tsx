import { lazy, Suspense } from 'react';
import { ChartOrTable } from '../../app/chart-or-table.js';
import { formatCount, formatDay, shareBeside } from '../../app/format.js';
import { Card } from '../../app/page.js';
import { Waiting } from '../../app/states.js';
import { useAmong } from '../../app/filter.js';
import { AwaitCoverage } from './await-coverage.js';
import { TrendTable } from './trend-table.js';
import { useTrend, type Trend, type TrendMonth } from './trend.query.js';

const TrendChart = lazy(() => import('./trend.chart.js').then(({ TrendChart }) => ({ default: TrendChart })));

/** Both figures of coverage over the last twelve months against the target, and what is left of today in the next twelve. */
export function TrendCard({ teamId }: { teamId?: string | undefined }) {
  const isCut = useAmong() !== null;
  return (
    <Card title="The last 12 months, and the next if nobody acts" aside={`units, everyone requirements, each month at its end, with what is known now${isCut ? ', of the people who fit the filters' : ''}`}>
      <AwaitCoverage query={useTrend(teamId)} what="trend">
        {(trend) => <TrendContent trend={trend} isCut={isCut} />}
      </AwaitCoverage>
    </Card>
  );
}

function TrendContent({ trend, isCut }: { trend: Trend; isCut: boolean }) {
  const { months, now, stale } = trend;
  if ([...months, now].every(({ required }) => required === 0)) return <p className="second">Nothing was required in the last 12 months, and nothing is required today. Requirements have an effective date: the months before it stay empty.</p>;
  const chart = (
    <Suspense fallback={<Waiting what="chart" />}>
      <TrendChart trend={trend} />
    </Suspense>
  );
  return (
    <>
      <p className="second">
        <Today now={now} isCut={isCut} />
      </p>
      {stale && <p className="second small">Newer facts are being analysed: the months do not count them yet, and change by themselves when it is done.</p>}
      <ChartOrTable chart={chart} table={<TrendTable trend={trend} />} summary={`Lines: ${[...months, now].map(sentence).join('; ')}`} />
    </>
  );
}

const sentence = ({ day, met, proven, required }: TrendMonth): string =>
  required === 0 ? `${formatDay(day)} nothing required` : `${formatDay(day)} ${formatCount(met)} met and ${formatCount(proven)} proven of ${formatCount(required)}`;

/** "Proven 33 of 56, up to 46 once what is pending is decided." */
function Today({ now: { day, required, met, proven, upTo, targetMet, targetProven }, isCut }: { now: TrendMonth; isCut: boolean }) {
  const targets = [targetMet !== null && `${targetMet} % met`, targetProven !== null && `${targetProven} % proven`].filter(Boolean).join(' and ');
  return (
    <>
      {formatDay(day)}:{' '}
      <strong>
        proven {formatCount(proven)} of {formatCount(required)}
      </strong>
      {shareBeside(proven, required)}, met {formatCount(met)}{shareBeside(met, required)}{upTo > met ? `, up to ${formatCount(upTo)} once what is pending is decided` : ', nothing is pending'}. {targets ? `Target: ${targets}.` : isCut ? 'Targets are for whole teams.' : 'No target is set.'}
    </>
  );
}
