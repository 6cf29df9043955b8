import type { Totals } from './coverage.query.js';

type Bar = Pick<Totals, 'required' | 'verified' | 'attested' | 'endorsed' | 'activity' | 'claimed' | 'pending'>;

const PARTS = ['verified', 'attested', 'endorsed', 'activity', 'claimed', 'pending'] as const;

/** One bar from verified to not met; the figures stand beside it, so it is decoration for those who listen. */
export function GradeBar({ totals, thin = false }: { totals: Bar; thin?: boolean }) {
  const whole = totals.required ?? 0;
  return (
    <div className={thin ? 'grade-bar thin' : 'grade-bar'} aria-hidden="true">
      {whole > 0 && PARTS.map((part) => <span key={part} className={`g-${part}`} style={{ width: `${(100 * (totals[part] ?? 0)) / whole}%` }} />)}
    </div>
  );
}
