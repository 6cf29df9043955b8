import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatChange, formatCount } from '../../app/format.js';
import { totalsSentence } from '../coverage/totals.js';
import type { Batch } from './imports.query.js';

type Effect = NonNullable<Batch['effect']>;

/** Coverage before and after, for the organisation and for each team that it moves. */
export function BatchEffect({ effect: { before, after, teams } }: { effect: Effect }) {
  return (
    <>
      <dl className="facts">
        <dt>Before</dt>
        <dd>{totalsSentence(before)}</dd>
        <dt>After</dt>
        <dd>{totalsSentence(after)}</dd>
        <dt>Minimums</dt>
        <dd>
          {formatCount(before.minimumsMet ?? 0)} of {formatCount(before.minimums ?? 0)} met before, {formatCount(after.minimumsMet ?? 0)} of {formatCount(after.minimums ?? 0)} after
        </dd>
      </dl>
      {teams.length === 0 ? <p className="second">The figures of no team change.</p> : <TeamTable teams={teams} />}
    </>
  );
}

function TeamTable({ teams }: { teams: Effect['teams'] }) {
  return (
    <DataTable name="Effect by team" columns={['Team', ...['Met before', 'Met after', 'Change', 'Proven before', 'Proven after'].map(numeric)]}>
      {teams.map(({ team, required, requiredAfter, met, metAfter, proven, provenAfter }) => (
        <tr key={team.id}>
          <th scope="row">
            <Link to="/coverage" search={{ team: team.id }}>
              {team.name}
            </Link>
          </th>
          <td className="num">
            {formatCount(met)} <span className="second">of {formatCount(required)}</span>
          </td>
          <td className="num">
            <strong>{formatCount(metAfter)}</strong> <span className="second">of {formatCount(requiredAfter)}</span>
          </td>
          <td className="num">{formatChange(metAfter - met)}</td>
          <td className="num second">{formatCount(proven)}</td>
          <td className="num">{formatCount(provenAfter)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
