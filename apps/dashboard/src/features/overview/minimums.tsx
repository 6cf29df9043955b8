import { Link } from '@tanstack/react-router';
import { formatCount } from '../../app/format.js';
import type { Totals } from '../coverage/coverage.query.js';
import { Figure } from '../coverage/figure.js';
import type { Overview } from './overview.query.js';

type Minimum = Overview['minimums']['nodes'][number];

/** Minimums are counted apart from everyone requirements and never blended with them. */
export function Minimums({ totals, minimums }: { totals: Totals; minimums: Overview['minimums'] }) {
  if (!totals.minimums) return <p className="second">No requirement asks for a minimum number of people. Add one with kind “at least N” in requirements.csv.</p>;
  return (
    <>
      <p>
        <span className="figure">{formatCount(totals.minimumsMet ?? 0)}</span>
        <span>of {formatCount(totals.minimums)} met</span>
      </p>
      <div className="table-wrap">
        <table>
          <caption className="sr-only">Minimums, the most fragile first</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Minimum</th>
              <th scope="col">Held by</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {minimums.nodes.map((minimum) => (
              <tr key={minimum.id}>
                <td>
                  <MinimumName minimum={minimum} />
                </td>
                <td className="num">
                  <Figure part={minimum.holders} whole={minimum.n} />
                </td>
                <td className="num">
                  <MinimumState minimum={minimum} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {minimums.totalCount > minimums.nodes.length && <p className="second small">{formatCount(minimums.totalCount - minimums.nodes.length)} more; open a team on the coverage map to see its own.</p>}
    </>
  );
}

function MinimumName({ minimum: { topic, scopeName, teamId } }: { minimum: Minimum }) {
  const name = `${topic.name}, ${scopeName}`;
  if (!teamId) return <>{name}</>;
  return (
    <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, cellTeam: teamId, cellColumn: topic.id })}>
      {name}
    </Link>
  );
}

function MinimumState({ minimum: { met, busFactor, pendingHolders, proven } }: { minimum: Minimum }) {
  if (!met) return <span className="badge warn">{pendingHolders > 0 ? `broken, ${formatCount(pendingHolders)} pending` : 'broken'}</span>;
  if (busFactor <= 1) return <span className="badge">hangs on one person</span>;
  return <span className="badge good">{proven ? 'proven' : 'met'}</span>;
}
