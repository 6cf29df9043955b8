import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
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
    <DataTable name="Requirements closed" columns={['Person', 'Skill or credential', 'Level', 'Grade', 'Evidence']}>
      {units.map(({ id, person, topic, level, heldLevel, grade, witness }) => (
        <tr key={id}>
          <th scope="row">
            <PersonLink person={person} />
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
    </DataTable>
  );
}
