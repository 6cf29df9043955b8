import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Grade } from '../evidence/evidence.words.js';
import type { GapReason } from './coverage.words.js';

/** The list that a figure counts. */
export type UnitsAsked =
  | { readonly view: 'met'; readonly grade?: Grade | 'PROVEN' | undefined; readonly team?: string | undefined }
  | { readonly view: 'gaps'; readonly reason?: GapReason | undefined; readonly team?: string | undefined };

interface UnitsLinkProps {
  asked: UnitsAsked;
  /** What it counts and how many, for those who listen. */
  name: string;
  className?: string;
  children: ReactNode;
}

/** A figure that opens the units it counts, under the same day. */
export function UnitsLink({ asked, name, className, children }: UnitsLinkProps) {
  return (
    <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, ...asked })} aria-label={name} {...(className ? { className } : {})}>
      {children}
    </Link>
  );
}
