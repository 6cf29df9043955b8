import { Button } from '@mantine/core';
import { lazy } from 'react';
import { DataTable, unseen } from '../../app/data-table.js';
import { useDialog } from '../../app/dialog-room.js';
import { formatDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { PersonLink } from '../../app/person-link.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { standingName } from '../requirement/requirement.words.js';
import { useExemptions, type Exemption } from './exemption.query.js';

const EndDialog = lazy(() => import('./end-dialog.js').then(({ EndDialog }) => ({ default: EndDialog })));

/** Who is excused from what, until when; of one person, or of everybody whom the reader sees. */
export function ExemptionList({ personId, nothing }: { personId?: string; nothing?: string }) {
  return (
    <ListOf list={useExemptions(personId)} what="exemptions" nothing={nothing ?? (personId ? 'Excused from nothing. A gap can be excused from where it is shown.' : 'Nobody is excused from anything. Excuse a person from a gap, or import exemptions.csv.')}>
      {(exemptions) => (
        <DataTable name="Exemptions" columns={[!personId && 'Person', 'Excused from', 'From', 'Until', 'Why', unseen('Action')]}>
          {exemptions.map((exemption) => (
            <Row key={exemption.id} exemption={exemption} withPerson={!personId} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function Row({ exemption, withPerson }: { exemption: Exemption; withPerson: boolean }) {
  const { id, person, topic, fromOn, toOn, reason, standing, dispute } = exemption;
  const { actingRole, personId } = useReader();
  const show = useDialog();
  const mayEnd = standing === 'IN_FORCE' && seesNames(actingRole) && person.id !== personId;
  return (
    <tr>
      {withPerson && (
        <th scope="row">
          <PersonLink person={person} />
        </th>
      )}
      <td>
        {topic.name} {standing !== 'IN_FORCE' && <span className="badge">{standingName(standing)}</span>}{' '}
        <RecordDispute record="EXEMPTION" id={id} name={`exemption from ${topic.name}`} dispute={dispute} personId={person.id} />
      </td>
      <td className="nowrap">{fromOn ? formatDay(fromOn) : 'always'}</td>
      <td className="nowrap">{toOn ? formatDay(toOn) : 'no end'}</td>
      <td className="plain">{reason}</td>
      <td className="num">
        {mayEnd && (
          <Button size="compact-sm" variant="default" aria-haspopup="dialog" onClick={() => show((close) => <EndDialog exemption={exemption} close={close} />)}>
            End earlier<span className="sr-only">&nbsp;the exemption of {person.name} from {topic.name}</span>
          </Button>
        )}
      </td>
    </tr>
  );
}
