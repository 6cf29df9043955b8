import { Link } from '@tanstack/react-router';
import { formatDay } from '../../app/format.js';
import { riskName, weightName } from '../coverage/coverage.words.js';
import { Figure } from '../coverage/figure.js';
import type { Overview } from './overview.query.js';

export function Risks({ risks }: { risks: Overview['atRisk'] }) {
  if (risks.length === 0) return <p className="second">No requirement is at risk: none is broken, hangs on one person or ends soon.</p>;
  return (
    <div className="table-wrap">
      <table>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            <th scope="col" className="num">
              Met
            </th>
            <th scope="col" className="num">
              Why
            </th>
          </tr>
        </thead>
        <tbody>
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
        </tbody>
      </table>
    </div>
  );
}
