import { DataTable, unseen } from '../../app/data-table.js';
import { formatInstantDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { levelName } from '../evidence/evidence.words.js';
import { useRequests, type RequestRow } from './claim.query.js';
import { DeclineButton } from './decline-button.js';
import { EndorseButton } from './endorse-button.js';
import { WorkLink } from './work-link.js';
import { WorkSampleFile } from './work-sample-file.js';

/** Who asked this reader for an endorsement; those who ask for one skill can be endorsed together. */
export function AskedRequests({ personId }: { personId: string | undefined }) {
  return (
    <ListOf list={useRequests({ asked: true, state: 'OPEN', personId: personId ?? null })} what="requests" nothing="Nobody waits for an endorsement of yours.">
      {(requests) => (
        <>
          <Together requests={requests} />
          <DataTable name="Requests for endorsement" columns={['Person', 'Skill', 'What it rests on', 'Asked on', unseen('Answer')]}>
            {requests.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </DataTable>
        </>
      )}
    </ListOf>
  );
}

const whomOf = ({ personId, personName }: RequestRow) => ({ id: personId, name: personName });

function Together({ requests }: { requests: readonly RequestRow[] }) {
  const bySkill = new Map<string, RequestRow[]>();
  for (const row of requests) bySkill.set(`${row.skill.id} ${row.level}`, [...(bySkill.get(`${row.skill.id} ${row.level}`) ?? []), row]);
  const several = [...bySkill.values()].filter((rows) => rows.length > 1);
  if (several.length === 0) return null;
  return (
    <div className="row" style={{ marginBottom: 12 }}>
      {several.map((rows) => (
        <EndorseButton key={`${rows[0]!.skill.id} ${rows[0]!.level}`} people={rows.map(whomOf)} topic={rows[0]!.skill} level={rows[0]!.level} isAsked label={`Endorse ${rows.length} at ${rows[0]!.skill.name}, level ${rows[0]!.level}`} />
      ))}
    </div>
  );
}

function Row({ row }: { row: RequestRow }) {
  const { actingRole, organisation } = useReader();
  const { personId, personName, skill, level, note, link, sample, createdAt } = row;
  return (
    <tr>
      <th scope="row">{seesNames(actingRole) ? <PersonLink person={{ id: personId, name: personName }} /> : personName}</th>
      <td>
        {skill.name} <span className="second">{levelName(level)}</span>
      </td>
      <td className="plain">
        {note}
        {link && <div className="small"><WorkLink link={link} /></div>}
        {sample && <div className="small"><WorkSampleFile sample={sample} /></div>}
      </td>
      <td className="nowrap">{formatInstantDay(createdAt, organisation.timeZone)}</td>
      <td className="num">
        <span className="row end">
          <EndorseButton people={[whomOf(row)]} topic={skill} level={level} isAsked label="Endorse" />
          <DeclineButton request={row} />
        </span>
      </td>
    </tr>
  );
}
