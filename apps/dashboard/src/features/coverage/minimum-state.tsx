import { formatCount } from '../../app/format.js';

interface MinimumStateProps {
  minimum: { readonly n: number; readonly met: boolean; readonly proven: boolean; readonly pendingHolders: number; readonly busFactor: number };
}

/** Whether a minimum is met, and whether it would still be if one person left. */
export function MinimumState({ minimum: { n, met, busFactor, pendingHolders, proven } }: MinimumStateProps) {
  if (!met) return <span className="badge warn">{pendingHolders > 0 ? `broken, ${formatCount(pendingHolders)} pending` : 'broken'}</span>;
  if (busFactor <= 1) return <span className="badge warn">{n === 1 ? 'hangs on one person' : 'nobody to spare'}</span>;
  return <span className="badge good">{proven ? 'proven' : 'met'}</span>;
}
