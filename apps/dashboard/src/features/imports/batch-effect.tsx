import { Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatChange, formatCount, formatPeople } from '../../app/format.js';
import { totalsSentence } from '../coverage/totals.js';
import type { Batch } from './imports.query.js';

type Effect = Omit<NonNullable<Batch['effect']>, 'ahead'>;

/** Coverage before and after, for the organisation, where the reader sees it, and for each team that it moves. */
export function BatchEffect({ effect: { before, after, teams, people }, name = 'Effect by team' }: { effect: Effect; name?: string }) {
  return (
    <>
      {!before.suppressed && <Totals before={before} after={after} />}
      {people !== null && people > 0 && <p style={{ margin: '8px 0' }}>It moves {formatPeople(people)}: something asked of them comes out otherwise.</p>}
      <Moved teams={teams} />
      {teams.length > 0 ? <TeamTable teams={teams} name={name} /> : <p className="second">{noTeam(people, before.suppressed)}</p>}
    </>
  );
}

/** Readers of figures see those of no team, and none at all where they would speak of few people. */
function noTeam(people: number | null, isSuppressed: boolean): string {
  if (people !== null) return 'The figures of no team change.';
  return isSuppressed ? 'Not shown: figures over so few people would tell who they are.' : 'Figures of teams are not shown here.';
}

function Totals({ before, after }: Pick<Effect, 'before' | 'after'>) {
  return (
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
  );
}

/** In a sentence each, as one would say it; the others stand in the table. */
const SAID = 3;

/** "Platform team from 41 to 47 of 56, 12 people". */
function movedSentence({ team, required, requiredAfter, met, metAfter, people }: Effect['teams'][number]): string {
  const before = required === requiredAfter ? formatCount(met) : `${formatCount(met)} of ${formatCount(required)}`;
  return `${team.name} from ${before} to ${formatCount(metAfter)} of ${formatCount(requiredAfter)}${people === null ? '' : `, ${formatPeople(people)}`}`;
}

function Moved({ teams }: Pick<Effect, 'teams'>) {
  const moved = teams.filter(({ met, metAfter, required, requiredAfter }) => met !== metAfter || required !== requiredAfter);
  if (moved.length === 0) return null;
  return (
    <ul aria-label="Teams that move most" className="plain" style={{ margin: '8px 0' }}>
      {moved.slice(0, SAID).map((row) => (
        <li key={row.team.id}>{movedSentence(row)}</li>
      ))}
    </ul>
  );
}

function TeamTable({ teams, name }: { teams: Effect['teams']; name: string }) {
  return (
    <DataTable name={name} columns={['Team', ...['Met before', 'Met after', 'Change', 'Proven before', 'Proven after', 'People'].map(numeric)]}>
      {teams.map(({ team, required, requiredAfter, met, metAfter, proven, provenAfter, people }) => (
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
          <td className="num">{people === null ? 'not counted' : formatCount(people)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
