import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { formatInstantDay } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { formatName } from '../verify/format.words.js';
import { VerdictLine } from '../verify/report.js';
import { trustWord } from '../verify/verify.words.js';
import { usePersonCredentials, type PersonCredential } from './person.query.js';

export function PersonCredentials({ personId }: { personId: string }) {
  return (
    <ListOf list={usePersonCredentials(personId)} what="credentials" nothing="No credential is held. Drop Open Badges on the Imports page to add some.">
      {(credentials) => (
        <DataTable name="Credentials" columns={['Credential', 'Issuer', 'Verdict', 'Valid', 'Checked']}>
          {credentials.map((credential) => (
            <Row key={credential.id} credential={credential} personId={personId} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function Row({ credential: { id, achievement, format, issuer, verdict, outcome, validFrom, validUntil, checkedAt, dispute }, personId }: { credential: PersonCredential; personId: string }) {
  const { timeZone } = useReader().organisation;
  return (
    <tr>
      <th scope="row">
        <Link to="/credentials/$credentialId" params={{ credentialId: id }}>
          {achievement}
        </Link>
        <div className="second small">{formatName(format)}</div>
        <RecordDispute record="CREDENTIAL" id={id} name={achievement} dispute={dispute} personId={personId} />
      </th>
      <td>
        {issuer ? <LongId value={issuer.name} /> : 'unknown'}
        {issuer && <div className="second small">{trustWord(issuer.trust)}</div>}
      </td>
      <td>
        <VerdictLine verdict={verdict} outcome={outcome} />
      </td>
      <td className="nowrap">
        {validFrom && `from ${formatInstantDay(validFrom, timeZone)} `}
        {validUntil ? `to ${formatInstantDay(validUntil, timeZone)}` : 'without end'}
      </td>
      <td className="nowrap">{formatInstantDay(checkedAt, timeZone)}</td>
    </tr>
  );
}
