import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { formatDay, formatMonth } from '../../app/format.js';
import { PersonLink } from '../../app/person-link.js';
import { stateName } from '../coverage/coverage.words.js';
import { isExcluded, isShort, UnitMark } from '../coverage/unit-mark.js';
import { cellAt, endsSoon, type MatrixCell } from './matrix-cell.js';
import type { TeamMatrix } from './team.query.js';

/** People by required skills: the held level against the required one, with the mark of its grade. */
export function Matrix({ matrix, asOf }: { matrix: TeamMatrix; asOf: string }) {
  return (
    <DataTable name="Held and required levels" columns={['Person', ...matrix.topics.map(({ name }) => name)]} className="matrix">
      {matrix.people.map((person, row) => (
        <tr key={person.id}>
          <th scope="row">
            <PersonLink person={person} />
            <div className="second small">{person.roles.map((role) => role.name).join(', ')}</div>
          </th>
          {matrix.topics.map((topic, at) => (
            <Held key={topic.id} cell={cellAt(matrix, row, at)} isCredential={topic.kind === 'CREDENTIAL'} teamId={matrix.team.id} topicId={topic.id} asOf={asOf} />
          ))}
        </tr>
      ))}
    </DataTable>
  );
}

interface HeldProps {
  cell: MatrixCell | null;
  isCredential: boolean;
  teamId: string;
  topicId: string;
  asOf: string;
}

function Held({ cell, isCredential, teamId, topicId, asOf }: HeldProps) {
  if (!cell) return <td />;
  const { state, grade } = cell;
  return (
    <td className={isShort(state) ? 'short' : undefined}>
      <Link to="/coverage" search={(now) => ({ asOf: now.asOf, knownAt: now.knownAt, cellTeam: teamId, cellColumn: topicId })} className="held">
        <UnitMark state={state} grade={grade} />
        <HeldFigure cell={cell} isCredential={isCredential} />
      </Link>
      <HeldBadge cell={cell} asOf={asOf} />
    </td>
  );
}

function HeldFigure({ cell: { state, held, level }, isCredential }: { cell: MatrixCell; isCredential: boolean }) {
  if (isCredential) return <span>{state === 'MET' ? 'held' : '–'}</span>;
  return (
    <span className="nowrap">
      <strong>{held || '–'}</strong> <span className="second">/ {level}</span>
    </span>
  );
}

function HeldBadge({ cell: { state, until }, asOf }: { cell: MatrixCell; asOf: string }) {
  if (isExcluded(state)) return <span className="badge">{stateName(state)}</span>;
  if (state !== 'MET' || until === null || !endsSoon(until, asOf)) return null;
  return (
    <span className="badge warn" title={`ends ${formatDay(until)}`}>
      <span className="sr-only">ends </span>
      {formatMonth(until)}
    </span>
  );
}
