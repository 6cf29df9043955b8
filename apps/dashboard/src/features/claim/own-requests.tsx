import { Button } from '@mantine/core';
import { DataTable, unseen } from '../../app/data-table.js';
import { formatInstantDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { useReader } from '../../app/session.query.js';
import { levelName } from '../evidence/evidence.words.js';
import { useRequests, useWithdraw, type RequestRow } from './claim.query.js';
import { requestState } from './claim.words.js';

/** What the reader asked to be endorsed at, and what came of it. */
export function OwnRequests({ personId }: { personId: string }) {
  return (
    <ListOf list={useRequests({ asked: false, personId })} what="requests" nothing="You have not asked for an endorsement. Show a skill to ask for one.">
      {(requests) => (
        <DataTable name="My requests" columns={['Skill', 'Asked on', 'State', unseen('Withdraw')]}>
          {requests.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function Row({ row: { id, skill, level, createdAt, state, declinedBy, declinedWhy } }: { row: RequestRow }) {
  const { timeZone } = useReader().organisation;
  const withdraw = useWithdraw();
  return (
    <tr>
      <th scope="row">
        {skill.name} <span className="second">{levelName(level)}</span>
      </th>
      <td className="nowrap">{formatInstantDay(createdAt, timeZone)}</td>
      <td>
        {requestState(state)}
        {declinedWhy && <div className="second small plain">{declinedBy}: {declinedWhy}</div>}
        {withdraw.error && <div role="alert" className="small">{withdraw.error.message}</div>}
      </td>
      <td className="num">
        {state === 'OPEN' && (
          <Button size="compact-sm" variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(id)}>
            Withdraw<span className="sr-only">&nbsp;{skill.name}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
