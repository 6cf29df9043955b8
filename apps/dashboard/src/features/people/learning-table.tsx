import type { ReactNode } from 'react';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatDay, formatMoney } from '../../app/format.js';
import { learningStatus } from './people.words.js';

/** What every learning record says, whoever looks at it. */
export interface LearningRow {
  readonly id: string;
  readonly status: string;
  readonly on: string | null;
  readonly score: number | null;
  readonly costMinor: number | null;
  readonly currency: string | null;
}

interface LearningTableProps<R extends LearningRow> {
  name: string;
  records: readonly R[];
  /** Whose it is, or of what: the first cell of each row. */
  first: { readonly head: string; readonly cell: (record: R) => ReactNode };
  last: { readonly head: string; readonly cell: (record: R) => ReactNode };
}

/** Enrolments and completions; what is not known is said to be not known. */
export function LearningTable<R extends LearningRow>({ name, records, first, last }: LearningTableProps<R>) {
  return (
    <DataTable name={name} columns={[first.head, 'Status', 'On', numeric('Score'), numeric('Paid'), last.head]}>
      {records.map((record) => (
        <tr key={record.id}>
          <th scope="row">{first.cell(record)}</th>
          <td>{learningStatus(record.status)}</td>
          <td className="nowrap">{record.on ? formatDay(record.on) : <NotKnown />}</td>
          <td className="num">{record.score === null ? <span className="second">–</span> : formatCount(record.score)}</td>
          <td className="num">{record.costMinor === null ? <NotKnown /> : formatMoney(record.costMinor, record.currency)}</td>
          <td>{last.cell(record)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

const NotKnown = () => <span className="second">not known</span>;
