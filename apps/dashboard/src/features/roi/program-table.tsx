import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatMoney } from '../../app/format.js';
import type { Ledger, ProgramRow } from './roi.query.js';

const COLUMNS = ['Price', 'Hours', 'Enrolled', 'Completed', 'Paid', 'Requirements closed', 'Of them proven', 'Paid per requirement closed'];

/** One line a program; each figure opens to its rows. */
export function ProgramTable({ programs }: { programs: readonly ProgramRow[] }) {
  return (
    <DataTable name="Programs" columns={['Program', ...COLUMNS.map(numeric)]}>
      {programs.map(({ id, title, provider, costMinor, currency, hours, ledger }) => (
        <tr key={id}>
          <th scope="row">
            <Link to="/programs/$programId" params={{ programId: id }}>
              {title}
            </Link>
            <div className="second small">{provider}</div>
          </th>
          <td className="num">{costMinor === null ? '' : formatMoney(costMinor, currency)}</td>
          <td className="num">{hours === null ? '' : formatCount(hours)}</td>
          <LedgerCells programId={id} ledger={ledger} />
        </tr>
      ))}
    </DataTable>
  );
}

function LedgerCells({ programId, ledger }: { programId: string; ledger: Ledger }) {
  if (ledger.suppressed) {
    return (
      <td className="second" colSpan={6}>
        too few people to show figures
      </td>
    );
  }
  const { enrolled, completed, paidMinor, paidKnownFor, closedMet, closedProven, costPerClosedMinor, currency } = ledger;
  const cells = [
    [formatCount(enrolled), 'learning', ''],
    [formatCount(completed), 'learning', ''],
    [paidMinor === null ? 'not known' : formatMoney(paidMinor, currency), 'learning', paidMinor !== null && paidKnownFor < enrolled ? `for ${formatCount(paidKnownFor)} of ${formatCount(enrolled)}` : ''],
    [formatCount(closedMet), 'closed', ''],
    [formatCount(closedProven), 'closed', ''],
    [costPerClosedMinor === null ? null : formatMoney(costPerClosedMinor, currency), 'closed', ''],
  ] as const;
  return cells.map(([figure, hash, help], at) => (
    <td key={at} className="num">
      {figure === null ? (
        <span className="second">–</span>
      ) : (
        <Link to="/programs/$programId" params={{ programId }} hash={hash}>
          {figure}
        </Link>
      )}
      {help && <div className="second small">{help}</div>}
    </td>
  ));
}
