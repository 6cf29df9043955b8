import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type CSSProperties } from 'react';
import { GridHead } from './grid-head.js';
import { GridRow } from './grid-row.js';
import { HEAD_HEIGHT, ROW_HEIGHT, widthOfCell } from './measures.js';
import type { TreeRow } from './tree.js';
import { useGridFocus, type Place } from './use-grid-focus.js';
import { useWindows, type MapAsked } from './window.query.js';

export interface Selected {
  readonly teamId: string;
  readonly columnId: string;
}

interface GridProps {
  rows: readonly TreeRow[];
  columnCount: number;
  asked: MapAsked;
  selected: Selected | null;
  open: (teamId: string, columnId: string) => void;
  fold: (teamId: string, isOpen: boolean) => void;
}

/** Teams by skills or roles: only what shows is in the page, only the windows under it are asked for. */
export function Grid({ rows, columnCount, asked, selected, open, fold }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const isNarrow = useMediaQuery('(max-width: 820px)');
  const first = isNarrow ? 132 : 226;
  const width = widthOfCell(Math.max(0, ...rows.map(({ people }) => people)));
  const shared = { getScrollElement: () => scroller.current, initialRect: { width: 1024, height: 640 } };
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler runs here, so nothing is memoised behind our back
  const vertical = useVirtualizer({ ...shared, count: rows.length, estimateSize: () => ROW_HEIGHT, overscan: 6, scrollPaddingStart: HEAD_HEIGHT, rangeExtractor: (range) => keep(range, focus.place.row) });
  const horizontal = useVirtualizer({ ...shared, horizontal: true, count: columnCount, estimateSize: () => width, overscan: 4, scrollPaddingStart: first, rangeExtractor: (range) => keep(range, focus.place.column) });
  const reach = ({ row, column }: Place) => {
    vertical.scrollToIndex(row);
    if (column >= 0) horizontal.scrollToIndex(column);
  };
  const focus = useGridFocus(rows.length, columnCount, reach);
  const shownColumns = horizontal.getVirtualItems();
  const shownRows = vertical.getVirtualItems();
  const lookup = useWindows(asked, shownRows.map(({ index }) => rows[index]!.index), shownColumns.map(({ index }) => index));

  useEffect(() => {
    if (!focus.isMoving) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-place="${focus.place.row},${focus.place.column}"]`);
    target?.focus({ preventScroll: true });
    if (target) focus.arrive();
  });

  return (
    <div className="map-scroll" ref={scroller} style={height(rows.length)}>
      <div role="treegrid" aria-label={`Share met by team and ${asked.by === 'ROLE' ? 'role' : 'skill'}`} aria-rowcount={rows.length + 1} aria-colcount={columnCount + 1} className="map-grid" style={{ width: first + columnCount * width + 96, height: HEAD_HEIGHT + rows.length * ROW_HEIGHT }} onKeyDown={focus.onKeyDown}>
        <GridHead columns={shownColumns} first={first} width={width} lookup={lookup} by={asked.by} />
        {shownRows.map(({ index, start }) => (
          <GridRow key={rows[index]!.id} row={rows[index]!} at={index} top={HEAD_HEIGHT + start} first={first} width={width} columns={shownColumns} lookup={lookup} focus={focus} selected={selected} open={open} fold={fold} />
        ))}
      </div>
    </div>
  );
}

/** Of the whole map, with room for a scroll bar below it. */
const height = (rows: number): CSSProperties => ({ '--rows': `${HEAD_HEIGHT + rows * ROW_HEIGHT + 16}px` }) as CSSProperties;

/** The focused place stays in the page while it is scrolled out of sight. */
const keep = (range: Range, index: number): number[] => {
  const shown = defaultRangeExtractor(range);
  return index < 0 || index >= range.count || shown.includes(index) ? shown : [...shown, index].sort((a, b) => a - b);
};
