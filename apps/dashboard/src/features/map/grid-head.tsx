import type { VirtualItem } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import type { By, MapLookup } from './window.query.js';

interface GridHeadProps {
  columns: readonly VirtualItem[];
  first: number;
  width: number;
  lookup: MapLookup;
  by: By;
}

/** Names of the columns, slanted so that they fit over narrow cells. A skill leads to the people who hold it. */
export function GridHead({ columns, first, width, lookup, by }: GridHeadProps) {
  return (
    <div role="row" aria-rowindex={1} className="map-head">
      <div role="columnheader" aria-colindex={1} className="map-corner" style={{ width: first }}>
        <span className="sr-only">Team</span>
      </div>
      {columns.map(({ index, start }) => {
        const column = lookup.column(index);
        return (
          <div key={index} role="columnheader" aria-colindex={index + 2} className="map-column" style={{ left: first + start, width }}>
            {column && by === 'SKILL' ? (
              <Link to="/people" search={{ topic: column.id }} tabIndex={-1} title={column.name}>
                {column.name}
              </Link>
            ) : (
              <span title={column?.name}>{column?.name ?? '…'}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}
