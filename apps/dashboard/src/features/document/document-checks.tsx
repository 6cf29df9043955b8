import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { formatDay, formatInstant } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import type { DocumentCheck } from './document.query.js';
import { howName, shownName } from './document.words.js';

/** What was found when people looked into it, by whom and how. */
export function DocumentChecks({ checks }: { checks: readonly DocumentCheck[] }) {
  if (checks.length === 0) return <p className="second">Nobody has looked into it yet.</p>;
  return (
    <DataTable name="Checks" columns={['Check', 'Shows', 'How', 'Why', 'Who and when']}>
      {checks.map((check) => (
        <Row key={check.round} check={check} />
      ))}
    </DataTable>
  );
}

function Row({ check }: { check: DocumentCheck }) {
  const { timeZone } = useReader().organisation;
  const { round, result, how, reference, reason, fromOn, toOn, checkedBy, checkedAt, batchId } = check;
  const name = `${round} check: ${result === 'ACCEPTED' ? 'accepted' : 'refused'}`;
  return (
    <tr>
      <th scope="row">
        {batchId ? (
          <Link to="/history/$batchId" params={{ batchId }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td className="plain">
        {shownName(check) ?? 'nothing'}
        {fromOn && <div className="second small">{`from ${formatDay(fromOn)}${toOn ? ` to ${formatDay(toOn)}` : ', without end'}`}</div>}
      </td>
      <td className="plain">
        {howName(how)}
        {reference && <div className="second small">{reference}</div>}
      </td>
      <td className="plain">{reason}</td>
      <td className="nowrap">
        {checkedBy}
        <div className="second small">{formatInstant(checkedAt, timeZone)}</div>
      </td>
    </tr>
  );
}
