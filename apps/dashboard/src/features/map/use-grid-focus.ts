import { useState, type KeyboardEvent } from 'react';

export interface Place {
  readonly row: number;
  /** -1 is the head of the row. */
  readonly column: number;
}

interface GridFocus {
  /** The one place of the grid that Tab reaches. */
  readonly place: Place;
  /** Whether the grid itself moved there, so that the focus has to follow. */
  readonly isMoving: boolean;
  readonly arrive: () => void;
  readonly settle: (place: Place) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const PAGE = 10;

type Moves = Record<string, (place: Place, last: Place, far: boolean) => Place>;

const MOVES: Moves = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - PAGE, column }),
  PageDown: ({ row, column }) => ({ row: row + PAGE, column }),
  Home: ({ row }, _, far) => ({ row: far ? 0 : row, column: -1 }),
  End: ({ row }, last, far) => ({ row: far ? last.row : row, column: last.column }),
};

/** Arrow keys, Home, End and pages move through a grid of which only one place is in the tab order. */
export function useGridFocus(rows: number, columns: number, reach: (place: Place) => void): GridFocus {
  const [{ place, isMoving }, setFocus] = useState({ place: { row: 0, column: 0 }, isMoving: false });
  const last = { row: rows - 1, column: columns - 1 };
  const within = ({ row, column }: Place): Place => ({ row: Math.max(0, Math.min(last.row, row)), column: Math.max(-1, Math.min(last.column, column)) });

  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (!move || event.altKey) return;
    event.preventDefault();
    const next = within(move(place, last, event.ctrlKey || event.metaKey));
    setFocus({ place: next, isMoving: true });
    reach(next);
  };
  return { place: within(place), isMoving, arrive: () => setFocus((now) => ({ ...now, isMoving: false })), settle: (settled) => setFocus({ place: settled, isMoving: false }), onKeyDown };
}
