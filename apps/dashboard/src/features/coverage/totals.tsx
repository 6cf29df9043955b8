import { Link } from '@tanstack/react-router';
import { formatCount, formatShare } from '../../app/format.js';
import type { Totals } from './coverage.query.js';
import type { GapReason } from './coverage.words.js';
import { GradeBar } from './grade-bar.js';

const GRADES = [
  ['verified', 'Verified'],
  ['attested', 'Attested'],
  ['endorsed', 'Endorsed'],
  ['activity', 'Activity'],
  ['claimed', 'Claimed'],
] as const;

const REASONS = [
  ['pending', 'Pending', 'PENDING'],
  ['contested', 'Contested', 'CONTESTED'],
  ['revoked', 'Revoked', 'REVOKED'],
  ['expired', 'Expired', 'EXPIRED'],
  ['lowGrade', 'Grade too low', 'LOW_GRADE'],
  ['belowLevel', 'Below the level', 'BELOW_LEVEL'],
  ['missing', 'Missing', 'MISSING'],
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
        {reasons.map(([key, name, reason]) => (
          <Part key={key} swatch={key === 'pending' ? 'pending' : 'unmet'} name={name} count={totals[key] ?? 0} view="gaps" reason={reason} team={team} />
        ))}
      </dl>
      <p className="second">
        <strong>
          {formatCount(proven ?? 0)} of {formatCount(required)} proven ({formatShare(proven ?? 0, required)}).
        </strong>{' '}
        {pending ? `Up to ${formatCount(upTo ?? 0)} met (${formatShare(upTo ?? 0, required)}) once what is pending is decided.` : 'Nothing is pending.'}{' '}
        <Excluded totals={totals} />
      </p>
    </>
  );
}

interface PartProps {
  swatch: string;
  name: string;
  count: number;
  view: 'grades' | 'gaps';
  reason?: GapReason;
  team: string | undefined;
}

function Part({ swatch, name, count, view, reason, team }: PartProps) {
  return (
    <div>
      <dt>
        <span className={`swatch g-${swatch}`} aria-hidden="true" />
        {name}
      </dt>
      <dd className="num">
        <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, view, reason, team })} aria-label={`${name}: ${formatCount(count)}`}>
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
