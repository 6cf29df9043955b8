import { DataTable } from '../../app/data-table.js';
import { formatDay } from '../../app/format.js';
import { Card } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { DeputyButton } from './deputy-button.js';
import { useDeputies } from './deputy.query.js';

/** Who leads the team for a time, now or later. */
export function Deputies({ teamId }: { teamId: string }) {
  return (
    <Card title="Deputies" aside={<DeputyButton teamId={teamId} />}>
      <Await query={useDeputies(teamId)} what="deputies">
        {(deputies) =>
          deputies.length === 0 ? (
            <p className="second">Nobody stands in for the lead, now or later.</p>
          ) : (
            <DataTable name="Deputies" columns={['Deputy', 'From', 'To', 'Today']}>
              {deputies.map(({ id, name, fromOn, toOn, acting }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className="nowrap">{formatDay(fromOn)}</td>
                  <td className="nowrap">{formatDay(toOn)}</td>
                  <td>{acting ? 'leads the team' : <span className="second">not yet</span>}</td>
                </tr>
              ))}
            </DataTable>
          )
        }
      </Await>
    </Card>
  );
}
