import { Link } from '@tanstack/react-router';
import { formatCount, formatShare } from '../../app/format.js';
import type { Totals } from './coverage.query.js';
import { GradeBar } from './grade-bar.js';

const GRADES = [
  ['verified', 'Verified'],
  ['attested', 'Attested'],
  ['endorsed', 'Endorsed'],
  ['activity', 'Activity'],
  ['claimed', 'Claimed'],
] as const;

const REASONS = [
  ['pending', 'Pending'],
  ['contested', 'Contested'],
  ['revoked', 'Revoked'],
  ['expired', 'Expired'],
  ['lowGrade', 'Grade too low'],
  ['belowLevel', 'Below the level'],
  ['missing', 'Missing'],
] as const;

/** "41 of 56 met, 33 proven, up to 46 once what is pending is decided." */
export function totalsSentence({ met, required, proven, pending, upTo, suppressed }: Totals): string {
  if (suppressed || required === null) return 'Too few people to show figures.';
  const later = pending ? `, up to ${formatCount(upTo ?? 0)} once what is pending is decided` : '';
  return `${formatCount(met ?? 0)} of ${formatCount(required)} met, ${formatCount(proven ?? 0)} proven${later}.`;
}

/** The headline of everyone requirements with the bar of grades, and every part of it as a figure that opens. */
export function Headline({ totals, team }: { totals: Totals; team?: string }) {
  const { met, required, proven, upTo, pending } = totals;
  if (totals.suppressed || required === null) return <p className="second">Too few people to show figures.</p>;
  const shown = GRADES.filter(([key]) => totals[key] || (key !== 'activity' && key !== 'claimed'));
  const reasons = REASONS.filter(([key]) => totals[key] || key === 'pending' || key === 'missing' || key === 'expired');
  return (
    <>
      <p>
        <span className="figure">{formatCount(met ?? 0)}</span>
        <span>
          of {formatCount(required)} met ({formatShare(met ?? 0, required)})
        </span>
      </p>
      <GradeBar totals={totals} />
      <dl className="legend">
        {shown.map(([key, name]) => (
          <Part key={key} swatch={key} name={name} count={totals[key] ?? 0} view="grades" team={team} />
        ))}
        {reasons.map(([key, name]) => (
          <Part key={key} swatch={key === 'pending' ? 'pending' : 'unmet'} name={name} count={totals[key] ?? 0} view="gaps" team={team} />
        ))}
      </dl>
      <p className="second">
        <strong>
          {formatCount(proven ?? 0)} of them proven ({formatShare(proven ?? 0, required)}).
        </strong>{' '}
        {pending ? `Up to ${formatCount(upTo ?? 0)} met (${formatShare(upTo ?? 0, required)}) once what is pending is decided.` : 'Nothing is pending.'}{' '}
        <Excluded totals={totals} />
      </p>
    </>
  );
}

function Part({ swatch, name, count, view, team }: { swatch: string; name: string; count: number; view: 'grades' | 'gaps'; team: string | undefined }) {
  return (
    <div>
      <dt>
        <span className={`swatch g-${swatch}`} aria-hidden="true" />
        {name}
      </dt>
      <dd className="num">
        <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, view, team })} aria-label={`${name}: ${formatCount(count)}`}>
          {formatCount(count)}
        </Link>
      </dd>
    </div>
  );
}

/** People on leave, in grace or exempt leave both sides and are said apart. */
function Excluded({ totals: { leave, grace, exempt } }: { totals: Totals }) {
  const parts = [leave && `${formatCount(leave)} on leave`, grace && `${formatCount(grace)} in grace`, exempt && `${formatCount(exempt)} exempt`].filter(Boolean);
  return parts.length > 0 ? <>Not counted: {parts.join(', ')}.</> : null;
}
