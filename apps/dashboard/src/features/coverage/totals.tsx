import { formatCount, shareBeside } from '../../app/format.js';
import type { Totals } from './coverage.query.js';
import { GradeBar } from './grade-bar.js';
import { UnitsLink, type UnitsAsked } from './units-link.js';

const GRADES = [
  ['verified', 'Verified', 'VERIFIED'],
  ['attested', 'Attested', 'ATTESTED'],
  ['endorsed', 'Endorsed', 'ENDORSED'],
  ['activity', 'Activity', 'ACTIVITY'],
  ['claimed', 'Claimed', 'CLAIMED'],
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
  const { met, required } = totals;
  if (totals.suppressed || required === null) return <p className="second">Too few people to show figures.</p>;
  if (required === 0) return <p className="second">Nothing is asked of everyone here. <Excluded totals={totals} /></p>;
  const shown = GRADES.filter(([key]) => totals[key] || (key !== 'activity' && key !== 'claimed'));
  const reasons = REASONS.filter(([key]) => totals[key] || key === 'pending' || key === 'missing' || key === 'expired');
  return (
    <>
      <p>
        <UnitsLink asked={{ view: 'met', team }} name={`Met: ${formatCount(met ?? 0)}`} className="figure">
          {formatCount(met ?? 0)}
        </UnitsLink>
        <span>
          of {formatCount(required)} met{shareBeside(met ?? 0, required)}
        </span>
      </p>
      <GradeBar totals={totals} />
      <dl className="legend">
        {shown.map(([key, name, grade]) => (
          <Part key={key} swatch={key} name={name} count={totals[key] ?? 0} asked={{ view: 'met', grade, team }} />
        ))}
        {reasons.map(([key, name, reason]) => (
          <Part key={key} swatch={key === 'pending' ? 'pending' : 'unmet'} name={name} count={totals[key] ?? 0} asked={{ view: 'gaps', reason, team }} />
        ))}
      </dl>
      <Proven totals={totals} team={team} />
    </>
  );
}

/** What can be shown to others, and what may yet come. */
function Proven({ totals, team }: { totals: Totals; team: string | undefined }) {
  const { required, proven, upTo, pending } = totals;
  const whole = required ?? 0;
  return (
    <p className="second">
      <strong>
        <UnitsLink asked={{ view: 'met', grade: 'PROVEN', team }} name={`Proven: ${formatCount(proven ?? 0)}`}>
          {formatCount(proven ?? 0)}
        </UnitsLink>{' '}
        of {formatCount(whole)} proven{shareBeside(proven ?? 0, whole)}.
      </strong>{' '}
      {pending ? `Up to ${formatCount(upTo ?? 0)} met${shareBeside(upTo ?? 0, whole)} once what is pending is decided.` : 'Nothing is pending.'}{' '}
      <Excluded totals={totals} />
    </p>
  );
}

interface PartProps {
  swatch: string;
  name: string;
  count: number;
  asked: UnitsAsked;
}

function Part({ swatch, name, count, asked }: PartProps) {
  return (
    <div>
      <dt>
        <span className={`swatch g-${swatch}`} aria-hidden="true" />
        {name}
      </dt>
      <dd className="num">
        <UnitsLink asked={asked} name={`${name}: ${formatCount(count)}`}>
          {formatCount(count)}
        </UnitsLink>
      </dd>
    </div>
  );
}

/** People on leave, in grace or exempt leave both sides and are said apart. */
function Excluded({ totals: { leave, grace, exempt } }: { totals: Totals }) {
  const parts = [leave && `${formatCount(leave)} on leave`, grace && `${formatCount(grace)} in grace`, exempt && `${formatCount(exempt)} exempt`].filter(Boolean);
  return parts.length > 0 ? <>Not counted: {parts.join(', ')}.</> : null;
}
