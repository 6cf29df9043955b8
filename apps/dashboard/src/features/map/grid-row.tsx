import type { VirtualItem } from '@tanstack/react-virtual';
import { formatCount, formatPeople } from '../../app/format.js';
import { GradeBar } from '../coverage/grade-bar.js';
import { GridCell } from './grid-cell.js';
import type { Selected } from './grid.js';
import type { TreeRow } from './tree.js';
import type { useGridFocus } from './use-grid-focus.js';
import type { MapLookup, MapTeam } from './window.query.js';

interface GridRowProps {
  row: TreeRow;
  /** Place among the visible rows. */
  at: number;
  top: number;
  first: number;
  width: number;
  columns: readonly VirtualItem[];
  lookup: MapLookup;
  focus: ReturnType<typeof useGridFocus>;
  selected: Selected | null;
  open: (teamId: string, columnId: string) => void;
  fold: (teamId: string, isOpen: boolean) => void;
}

/** One team. Enter on its head folds it, Enter on a cell opens it. */
export function GridRow({ row, at, top, first, width, columns, lookup, focus, selected, open, fold }: GridRowProps) {
  const isFocused = focus.place.row === at;
  return (
    <div role="row" aria-rowindex={at + 2} aria-level={row.depth + 1} aria-expanded={row.hasChildren ? row.isOpen : undefined} className="map-row" style={{ top }}>
      <div
        role="rowheader"
        aria-colindex={1}
        data-place={`${at},-1`}
        tabIndex={isFocused && focus.place.column === -1 ? 0 : -1}
        className="map-team"
        style={{ width: first, paddingLeft: 4 + row.depth * (first < 200 ? 6 : 14) }}
        onFocus={({ target, currentTarget }) => target === currentTarget && focus.settle({ row: at, column: -1 })}
        onKeyDown={({ key }) => key === 'Enter' && row.hasChildren && fold(row.id, row.isOpen)}
      >
        <TeamHead row={row} team={lookup.team(row.index)} fold={fold} />
      </div>
      {columns.map(({ index, start }) => {
        const column = lookup.column(index);
        return (
          <GridCell
            key={index}
            figures={lookup.cell(row.index, index)}
            name={`${row.name}, ${column?.name ?? ''}`}
            place={{ row: at, column: index }}
            left={first + start}
            width={width}
            isFocused={isFocused && focus.place.column === index}
            isSelected={selected?.teamId === row.id && selected.columnId === column?.id}
            settle={focus.settle}
            open={() => column && open(row.id, column.id)}
          />
        );
      })}
    </div>
  );
}

function TeamHead({ row, team, fold }: { row: TreeRow; team: MapTeam | undefined; fold: GridRowProps['fold'] }) {
  return (
    <>
      {row.hasChildren ? (
        <button type="button" tabIndex={-1} className="fold" aria-label={`${row.isOpen ? 'Fold' : 'Unfold'} ${row.name}`} onClick={() => fold(row.id, row.isOpen)}>
          {row.isOpen ? '▾' : '▸'}
        </button>
      ) : (
        <span className="fold" aria-hidden="true" />
      )}
      <span className={row.hasChildren ? 'map-name strong' : 'map-name'} title={row.name}>
        {row.name}
      </span>
      <span className="second small" title={formatPeople(row.people)}>
        {formatCount(row.people)}
      </span>
      <span className="map-bar">{team && !team.totals.suppressed && <GradeBar thin totals={team.totals} />}</span>
    </>
  );
}
