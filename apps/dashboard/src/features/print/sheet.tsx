import type { ReactNode } from 'react';
import { formatCount } from '../../app/format.js';
import { columnPages } from './column-pages.js';

/** Beside the names of the rows, on a sheet of A4 or Letter that lies. */
const COLUMNS = 17;

interface SheetsProps {
  /** Of the rows, as in "Team". */
  rowHead: string;
  /** What the columns are, as in "skills". */
  what: string;
  columns: readonly string[];
  rows: readonly { readonly id: string; readonly head: ReactNode }[];
  cell: (row: number, column: number) => ReactNode;
}

/** A wide table on several sheets: each has some of the columns and all of the rows, its head on every page. */
export function Sheets({ rowHead, what, columns, rows, cell }: SheetsProps) {
  const pages = columnPages(columns.length, COLUMNS);
  return pages.map(({ from, to }) => (
    <div key={from} className="sheet-wrap" role="group" aria-label={`${what} ${from + 1} to ${to}`} tabIndex={0}>
      <table className="sheet">
        {pages.length > 1 && (
          <caption>
            {what} {formatCount(from + 1)} to {formatCount(to)} of {formatCount(columns.length)}
          </caption>
        )}
        <thead>
          <tr>
            <th scope="col">{rowHead}</th>
            {columns.slice(from, to).map((name, at) => (
              <th key={at} scope="col">
                <span>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, head }, row) => (
            <tr key={id}>
              <th scope="row">{head}</th>
              {columns.slice(from, to).map((_, at) => (
                <td key={at}>{cell(row, from + at)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  ));
}
