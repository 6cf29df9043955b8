import { Link } from '@tanstack/react-router';
import { DataTable } from '../../app/data-table.js';
import { ListOf } from '../../app/list-of.js';
import { RecordDispute } from '../dispute/record-dispute.js';
import { CREDENTIAL_COLUMNS, CredentialCells } from '../verify/credential-cells.js';
import { formatName } from '../verify/format.words.js';
import { usePersonCredentials, type PersonCredential } from './person.query.js';

export function PersonCredentials({ personId }: { personId: string }) {
  return (
    <ListOf list={usePersonCredentials(personId)} what="credentials" nothing="No credential is held. Drop Open Badges on the Imports page to add some.">
      {(credentials) => (
        <DataTable name="Credentials" columns={['Credential', ...CREDENTIAL_COLUMNS]}>
          {credentials.map((credential) => (
            <Row key={credential.id} credential={credential} personId={personId} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function Row({ credential, personId }: { credential: PersonCredential; personId: string }) {
  const { id, achievement, format, dispute } = credential;
  return (
    <tr>
      <th scope="row">
        <Link to="/credentials/$credentialId" params={{ credentialId: id }}>
          {achievement}
        </Link>
        <div className="second small">{formatName(format)}</div>
        <RecordDispute record="CREDENTIAL" id={id} name={achievement} dispute={dispute} personId={personId} />
      </th>
      <CredentialCells credential={credential} />
    </tr>
  );
}
