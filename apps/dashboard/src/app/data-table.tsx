import type { ReactNode } from 'react';

/** A column by its head. */
export type Column = string | { readonly head: string; readonly kind: 'number' | 'unseen' | 'picture' };

/** A column of numbers, which stand to the right. */
export const numeric = (head: string): Column => ({ head, kind: 'number' });

/** A column whose head is read out and not shown, as for what can be done about a row. */
export const unseen = (head: string): Column => ({ head, kind: 'unseen' });

/** A column for the eye only, without a head; its cells are hidden from those who listen. */
export const picture: Column = { head: '', kind: 'picture' };

interface DataTableProps {
  /** Of the table, for those who listen. */
  name: string;
  /** In their order; a column that does not apply is false or undefined. */
  columns: readonly (Column | false | undefined)[];
  /** The rows. */
  children: ReactNode;
  /** The rows that add up the others. */
  foot?: ReactNode;
  className?: string;
}

/** A table; where it is wider than its place it is pushed sideways, by keyboard too. */
export function DataTable({ name, columns, children, foot, className = '' }: DataTableProps) {
  const shown = columns.filter((column) => column !== false && column !== undefined);
  return (
    <div className={`table-wrap ${className}`} role="group" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {shown.map((column, at) => (
              <Head key={at} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
        {foot && <tfoot>{foot}</tfoot>}
      </table>
    </div>
  );
}

function Head({ column }: { column: Column }) {
  if (typeof column === 'string') return <th scope="col">{column}</th>;
  const { head, kind } = column;
  if (kind === 'picture') return <th aria-hidden="true" />;
  return (
    <th scope="col" className={kind === 'number' ? 'num' : undefined}>
      {kind === 'unseen' ? <span className="sr-only">{head}</span> : head}
    </th>
  );
}
