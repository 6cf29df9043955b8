import { useLocation } from '@tanstack/react-router';
import { createContext, Suspense, use, useMemo, useState, type ReactNode } from 'react';

/** Draws a dialog; `close` takes it away. */
export type DrawDialog = (close: () => void) => ReactNode;

const RoomContext = createContext<((draw: DrawDialog) => void) | null>(null);

interface Standing {
  readonly drawn: ReactNode;
  /** The page on which it was opened: it goes with it. */
  readonly pathname: string;
  readonly number: number;
}

/**
 * Where dialogs stand that outlive what they were opened from. A row leaves its list as soon as it is decided on, by the reader or by somebody else; the dialog
 * in which it is decided stays until it is closed, or the page is left.
 */
export function DialogRoom({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const [standing, setStanding] = useState<Standing | null>(null);
  const show = useMemo(() => (draw: DrawDialog) => setStanding((before) => ({ drawn: draw(() => setStanding(null)), pathname, number: (before?.number ?? 0) + 1 })), [pathname]);
  return (
    <RoomContext value={show}>
      {children}
      <Suspense fallback={null}>{standing?.pathname === pathname && <div key={standing.number}>{standing.drawn}</div>}</Suspense>
    </RoomContext>
  );
}

/** Opens a dialog that stays while what it was opened from comes and goes. */
export function useDialog(): (draw: DrawDialog) => void {
  const show = use(RoomContext);
  if (!show) throw new Error('There is no room for dialogs around this.');
  return show;
}
