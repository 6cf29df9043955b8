import { DataTable, unseen } from '../../app/data-table.js';
import { formatDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { ExportLinks } from '../export/export-links.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { AnswerButtons } from './answer-buttons.js';
import { useAssignments, type Assignment, type AssignmentScope } from './plan.query.js';
import { assignmentStatus } from './plan.words.js';

interface AssignmentListProps extends AssignmentScope {
  /** True where the reader is the one who was assigned. */
  isOwn?: boolean;
  /** What to say while there are none. */
  nothing: string;
}

/** Who learns what, by when, and how far it is. */
export function AssignmentList({ isOwn = false, nothing, ...scope }: AssignmentListProps) {
  const mayAnswer = seesNames(useReader().actingRole) || isOwn;
  const files = (lines: number) => <ExportLinks table="assignments" asked={{ teamId: scope.teamId, personId: scope.personId }} lines={lines} smaller="choose a team" />;
  return (
    <ListOf list={useAssignments(scope)} what="assignments" nothing={nothing} files={files}>
      {(assignments) => (
        <DataTable name="Assignments" columns={[!scope.personId && 'Person', 'Program', 'For', 'Due', 'Status', mayAnswer && unseen('Answer')]}>
          {assignments.map((assignment) => (
            <AssignmentRow key={assignment.id} assignment={assignment} withPerson={!scope.personId} mayAnswer={mayAnswer} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function AssignmentRow({ assignment, withPerson, mayAnswer }: { assignment: Assignment; withPerson: boolean; mayAnswer: boolean }) {
  const { id, dispute, person, program, topic, dueOn, status, overdue, completedOn, reason, proposedBy } = assignment;
  return (
    <tr>
      {withPerson && (
        <th scope="row">
          <PersonLink person={person} />
        </th>
      )}
      <td>
        {program.title}
        <div className="second small">
          {program.provider}, proposed by {proposedBy}
        </div>
      </td>
      <td>{topic?.name ?? <span className="second">no skill named</span>}</td>
      <td className="nowrap">
        {formatDay(dueOn)} {overdue && <span className="badge warn">overdue</span>}
      </td>
      <td>
        {assignmentStatus(status)}
        {completedOn && ` ${formatDay(completedOn)}`}
        {reason && <div className="second small plain">{reason}</div>}
        <div>
          <RecordDispute record="ASSIGNMENT" id={id} name={`assignment of ${program.title}`} dispute={dispute} personId={person.id} />
        </div>
      </td>
      {mayAnswer && (
        <td>
          <AnswerButtons assignment={assignment} />
        </td>
      )}
    </tr>
  );
}
