import { Link } from '@tanstack/react-router';
import { ListOf } from '../../app/list-of.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { gradeName } from '../evidence/evidence.words.js';
import { GradeMark } from '../evidence/grade-mark.js';
import { useProgramClosed } from './roi.query.js';

/** The units behind "closed": whose, which, by which evidence. */
export function ProgramClosed({ programId }: { programId: string }) {
  return (
    <ListOf list={useProgramClosed(programId)} what="requirements" nothing={(totalCount) => (totalCount > 0 ? 'The people behind this figure are not yours to see by name.' : 'No requirement is met by a completion of this program.')}>
      {(units) => <ClosedTable units={units} />}
    </ListOf>
  );
}

function ClosedTable({ units }: { units: readonly UnitRow[] }) {
  return (
    <div className="table-wrap" role="group" aria-label="Requirements closed" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Skill or credential</th>
            <th scope="col">Level</th>
            <th scope="col">Grade</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, person, topic, level, heldLevel, grade, witness }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/people/$personId" params={{ personId: person.id }}>
                  {person.name}
                </Link>
              </th>
              <td>{topic.name}</td>
              <td className="nowrap">
                <strong>{heldLevel}</strong> <span className="second">/ {level}</span>
              </td>
              <td>{grade && <><GradeMark kind={grade} label="" /> {gradeName(grade)}</>}</td>
              <td>
                {witness && (
                  <Link to="/evidence/$evidenceId" params={{ evidenceId: witness.id }}>
                    {witness.source ?? 'open'}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
