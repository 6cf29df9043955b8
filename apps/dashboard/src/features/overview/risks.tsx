import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatDay } from '../../app/format.js';
import { riskName, weightName } from '../coverage/coverage.words.js';
import { Figure } from '../coverage/figure.js';
import type { Overview } from './overview.query.js';

const MOST = 5;

/** Those at most risk beside the minimums, which stand in a card of their own. */
export function Risks({ coverage: { atRisk, minimums } }: { coverage: Pick<Overview, 'atRisk' | 'minimums'> }) {
  const told = new Set(minimums.nodes.map(({ teamId, topic, n }) => [teamId, topic.id, n].join()));
  const risks = atRisk.filter(({ code, team, topic, required }) => code === 'LOWEST_SHARE' || !told.has([team.id, topic.id, required].join())).slice(0, MOST);
  if (risks.length === 0) return <p className="second">No other requirement is at risk: none hangs on one person or ends soon.</p>;
  return (
    <DataTable name="Most at risk" columns={['Requirement', ...['Met', 'Why'].map(numeric)]}>
      {risks.map(({ code, team, topic, met, required, onDay, weight }) => (
        <tr key={code + team.id + topic.id}>
          <td>
            <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, cellTeam: team.id, cellColumn: topic.id })}>
              {topic.name}
            </Link>
            <div className="second small">
              {team.name}, {weightName(weight)}
            </div>
          </td>
          <td className="num">
            <Figure part={met} whole={required} />
          </td>
          <td className="num">
            <span className="badge warn">
              {riskName(code, met)}
              {onDay ? ` ${formatDay(onDay)}` : ''}
            </span>
          </td>
        </tr>
      ))}
    </DataTable>
  );
}
