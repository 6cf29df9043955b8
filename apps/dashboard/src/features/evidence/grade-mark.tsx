import type { ReactNode } from 'react';
import type { Grade } from './evidence.words.js';

export type MarkKind = Grade | 'PENDING' | 'UNMET';

const NAMES: Record<MarkKind, string> = { VERIFIED: 'verified', ATTESTED: 'attested', ENDORSED: 'endorsed', ACTIVITY: 'activity', CLAIMED: 'claimed', PENDING: 'pending', UNMET: 'not met' };

/** One scale of marks everywhere, told by shape and not by colour alone: solid is verified, hollow is not met. */
const SHAPES: Record<MarkKind, ReactNode> = {
  VERIFIED: (
    <>
      <circle cx="7" cy="7" r="3.9" fill="var(--mark)" />
      <circle cx="7" cy="7" r="6.2" fill="none" stroke="var(--mark)" strokeWidth="1.3" />
    </>
  ),
  ATTESTED: <circle cx="7" cy="7" r="5.4" fill="var(--mark)" />,
  ENDORSED: (
    <>
      <circle cx="7" cy="7" r="4.8" fill="none" stroke="var(--mark)" strokeWidth="1.2" />
      <path d="M7 2.2a4.8 4.8 0 0 0 0 9.6z" fill="var(--mark)" />
    </>
  ),
  ACTIVITY: (
    <>
      <circle cx="7" cy="7" r="4.8" fill="none" stroke="var(--mark)" strokeWidth="1.2" />
      <path d="M7 7V2.2A4.8 4.8 0 0 0 2.2 7z" fill="var(--mark)" />
    </>
  ),
  CLAIMED: (
    <>
      <circle cx="7" cy="7" r="4.6" fill="none" stroke="var(--mark)" strokeWidth="1.8" />
      <circle cx="7" cy="7" r="1" fill="var(--mark)" />
    </>
  ),
  PENDING: <circle cx="7" cy="7" r="4.8" fill="none" stroke="var(--mark-pending)" strokeWidth="1.5" strokeDasharray="2.4 1.4" />,
  UNMET: <circle cx="7" cy="7" r="4.8" fill="none" stroke="var(--mark-unmet)" strokeWidth="1" />,
};

/** An empty label is for marks whose name stands beside them. */
export function GradeMark({ kind, label = NAMES[kind] }: { kind: MarkKind; label?: string }) {
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" className="mark" {...said}>
      {label && <title>{label}</title>}
      {SHAPES[kind]}
    </svg>
  );
}

/** The marks with their names, beside a matrix. */
export function MarkLegend({ kinds }: { kinds: readonly MarkKind[] }) {
  return (
    <ul className="mark-legend" aria-label="Marks">
      {kinds.map((kind) => (
        <li key={kind}>
          <GradeMark kind={kind} label="" /> {NAMES[kind]}
        </li>
      ))}
    </ul>
  );
}
