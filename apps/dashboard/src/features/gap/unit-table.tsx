import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { DataTable, numeric, unseen } from '../../app/data-table.js';
import { PersonLink } from '../../app/person-link.js';
import { stateName, weightName } from '../coverage/coverage.words.js';
import type { UnitRow } from '../coverage/unit.query.js';
import { evidenceTitle } from '../evidence/evidence-line.js';
import { gradeName } from '../evidence/evidence.words.js';
import { GradeMark } from '../evidence/grade-mark.js';
import type { ListedUnit } from './gap.query.js';

export interface UnitTableProps {
  units: readonly ListedUnit[];
  /** Of the table, for those who listen. */
  name: string;
  /** Of the columns that differ between gaps and what is met. */
  heads: { readonly state: string; readonly evidence: string };
  withPerson: boolean;
  /** What can be done about a unit from here. */
  action?: ((unit: UnitRow) => ReactNode) | undefined;
}

/** Units, each with its reason or its grade and the evidence that speaks for it. */
export function UnitTable({ units, name, heads, withPerson, action }: UnitTableProps) {
  return (
    <DataTable name={name} columns={[withPerson && 'Person', 'Skill or credential', 'Weight', heads.state, numeric('Held / required'), heads.evidence, action && unseen('Action')]}>
      {units.map((unit) => (
        <Row key={unit.id} unit={unit} withPerson={withPerson} action={action} />
      ))}
    </DataTable>
  );
}

function Row({ unit, withPerson, action }: { unit: ListedUnit } & Pick<UnitTableProps, 'withPerson' | 'action'>) {
  const { person, topic, weight, heldLevel, level, minimumGrade } = unit;
  return (
    <tr>
      {withPerson && (
        <th scope="row">
          <PersonLink person={person} />
          {person.team && <div className="second small">{person.team.name}</div>}
        </th>
      )}
      <td>{topic.name}</td>
      <td>{weightName(weight)}</td>
      <td className="nowrap">
        <State unit={unit} />
      </td>
      <td className="num">
        <strong>{heldLevel || '–'}</strong> <span className="second">/ {level}, {gradeName(minimumGrade)}</span>
      </td>
      <td>
        <Evidence evidence={unit.witness ?? unit.best} />
      </td>
      {action && <td className="num">{action(unit)}</td>}
    </tr>
  );
}

/** The grade of the witness of what is met, else why it is not. */
function State({ unit: { state, grade } }: { unit: UnitRow }) {
  if (grade) return <><GradeMark kind={grade} label="" /> {gradeName(grade)}</>;
  return <><GradeMark kind={state === 'PENDING' ? 'PENDING' : 'UNMET'} label="" /> {stateName(state)}</>;
}

function Evidence({ evidence }: { evidence: UnitRow['best'] }) {
  if (!evidence) return <span className="second">none</span>;
  return (
    <Link to="/evidence/$evidenceId" params={{ evidenceId: evidence.id }}>
      {evidenceTitle(evidence)}
    </Link>
  );
}
