import { Button } from '@mantine/core';
import { DataTable, unseen } from '../../app/data-table.js';
import { formatInstantDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { AnswerButton } from './answer-button.js';
import { useDisputes, useWithdrawDispute, type Dispute, type DisputeRow } from './dispute.query.js';
import { DisputeAnswer, DisputeMark } from './record-dispute.js';

interface DisputeListProps {
  state?: Dispute['state'];
  /** On the page of this person, whose name is said there. */
  personId?: string;
  /** Of this person alone. */
  of?: string;
  /** What to say while there are none. */
  nothing: string;
}

/** What is or was disputed, why, and who answered what and why. */
export function DisputeList({ state, personId, of, nothing }: DisputeListProps) {
  return (
    <ListOf list={useDisputes({ state: state ?? null, personId: personId ?? of ?? null })} what="disputes" nothing={nothing}>
      {(disputes) => (
        <DataTable name="Disputes" columns={[!personId && 'Person', 'Record', 'Why it is said to be wrong', 'Answer', unseen('Do')]}>
          {disputes.map((row) => (
            <Row key={row.id} row={row} withPerson={!personId} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function Row({ row, withPerson }: { row: DisputeRow; withPerson: boolean }) {
  const { timeZone } = useReader().organisation;
  const { person, recordName, reason, createdAt } = row;
  return (
    <tr>
      {withPerson && (
        <th scope="row">
          <PersonLink person={person} />
        </th>
      )}
      <td className="plain">{recordName}</td>
      <td className="plain">
        {reason}
        <div className="second small">{formatInstantDay(createdAt, timeZone)}</div>
      </td>
      <td className="plain">
        <DisputeMark dispute={row} />
        <DisputeAnswer dispute={row} />
      </td>
      <td className="num">{row.state === 'OPEN' && <Act row={row} />}</td>
    </tr>
  );
}

/** HR answers; the person can take it back. */
function Act({ row }: { row: DisputeRow }) {
  const { actingRole, personId } = useReader();
  const withdraw = useWithdrawDispute();
  if (actingRole === 'HR' && personId !== row.person.id) return <AnswerButton dispute={row} />;
  if (actingRole !== 'EMPLOYEE') return null;
  return (
    <Button size="compact-sm" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(row.id)}>
      Withdraw<span className="sr-only">&nbsp;the dispute of {row.recordName}</span>
    </Button>
  );
}
