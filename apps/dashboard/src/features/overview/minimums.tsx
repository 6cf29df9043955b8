import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount } from '../../app/format.js';
import type { Totals } from '../coverage/coverage.query.js';
import { MinimumState } from '../coverage/minimum-state.js';
import type { Overview } from './overview.query.js';

type Minimum = Overview['minimums']['nodes'][number];

/** The most fragile are shown at once, the others when asked for. */
const FIRST = 5;

/** Minimums are counted apart from everyone requirements and never blended with them. */
export function Minimums({ totals, minimums: { nodes, totalCount } }: { totals: Totals; minimums: Overview['minimums'] }) {
  const [isWhole, setWhole] = useState(false);
  if (!totals.minimums) return <p className="second">No requirement asks for a minimum number of people. Add one with kind “at least N” in requirements.csv.</p>;
  return (
    <>
      <p>
        <span className="figure">{formatCount(totals.minimumsMet ?? 0)}</span>
        <span>of {formatCount(totals.minimums)} met</span>
      </p>
      <MinimumTable minimums={isWhole ? nodes : nodes.slice(0, FIRST)} />
      {nodes.length > FIRST && (
        <button type="button" className="link-button small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? `Only the ${FIRST} most fragile` : `Show all ${formatCount(nodes.length)}`}
        </button>
      )}
      {totalCount > nodes.length && <p className="second small">{formatCount(totalCount - nodes.length)} more; open a team on the coverage map to see its own.</p>}
    </>
  );
}

function MinimumTable({ minimums }: { minimums: readonly Minimum[] }) {
  return (
    <DataTable name="Minimums, the most fragile first" columns={['Minimum', ...['Have', 'Need', 'State'].map(numeric)]}>
      {minimums.map((minimum) => (
        <tr key={minimum.id}>
          <td>
            <MinimumName minimum={minimum} />
            <div className="second small">{minimum.scopeName}</div>
          </td>
          <td className="num strong">{formatCount(minimum.holders)}</td>
          <td className="num">{formatCount(minimum.n)}</td>
          <td className="num">
            <MinimumState minimum={minimum} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function MinimumName({ minimum: { topic, teamId } }: { minimum: Minimum }) {
  if (!teamId) return <>{topic.name}</>;
  return (
    <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, cellTeam: teamId, cellColumn: topic.id })}>
      {topic.name}
    </Link>
  );
}
