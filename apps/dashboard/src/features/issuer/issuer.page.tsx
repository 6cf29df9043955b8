import { getRouteApi, Link } from '@tanstack/react-router';
import { DataTable, numeric } from '../../app/data-table.js';
import { formatCount, formatInstant, formatInstantDay, formatPeople } from '../../app/format.js';
import { ListOf } from '../../app/list-of.js';
import { LongId } from '../../app/long-id.js';
import { Card, Page } from '../../app/page.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { DecidedBy } from '../decision/decided-by.js';
import { findingSentence, outcomeWord, trustWord, verdictWord } from '../verify/verify.words.js';
import { DecideIssuer } from './decide-issuer.js';
import { useIssuer, useIssuerCredentials, type Issuer, type IssuerCredential } from './issuer.query.js';
import { issuerName } from './issuer.words.js';

const route = getRouteApi('/shell/issuers/$issuerId');

/** One issuer: who it is, its keys, what hangs on it, and what was decided of it. */
export function IssuerPage() {
  const { issuerId } = route.useParams();
  const query = useIssuer(issuerId);
  return (
    <Page title={query.data ? issuerName(query.data) : 'Issuer'} lead={<Link to="/issuers">All issuers</Link>}>
      <Await query={query} what="issuer">
        {(issuer) => (
          <div className="cards">
            <Card className="span-7" title="Who it is">
              <Identity issuer={issuer} />
            </Card>
            <Card className="span-5" title="Trust">
              <Trust issuer={issuer} />
            </Card>
            <Card className="span-7" title="What hangs on it">
              <Load issuer={issuer} />
              <Credentials issuerId={issuerId} />
            </Card>
            <Card className="span-5" title="Decisions">
              <DecidedBy decisions={issuer.decisions} nothing="Nobody has decided on it yet." />
            </Card>
            <Card title="Keys">
              <Keys keys={issuer.keys} />
            </Card>
          </div>
        )}
      </Await>
    </Page>
  );
}

function Identity({ issuer: { key, names } }: { issuer: Issuer }) {
  return (
    <>
      <dl className="facts">
        <dt>Known as</dt>
        <dd>
          <LongId value={key} />
        </dd>
        <dt>Calls itself</dt>
        <dd className="plain">{names.length === 0 ? 'nothing, in no document that is held' : names.join(', ')}</dd>
      </dl>
      <p className="second small" style={{ marginTop: 12 }}>
        {/^(did:|https?:)/iu.test(key) ? 'Anybody can take a name: trust is in the address, to which its keys are bound.' : 'A bare name: what it says of credentials is not signed under it.'}
      </p>
    </>
  );
}

function Trust({ issuer }: { issuer: Issuer }) {
  const { actingRole, organisation } = useReader();
  return (
    <>
      <p>
        <span className="badge">{trustWord(issuer.trust)}</span> {issuer.decidedAt && formatInstantDay(issuer.decidedAt, organisation.timeZone)}
      </p>
      {issuer.reason && <p className="second plain">{issuer.reason}</p>}
      {actingRole === 'HR' && <DecideIssuer issuer={issuer} />}
    </>
  );
}

function Load({ issuer: { load, key } }: { issuer: Issuer }) {
  return (
    <>
      <dl className="facts">
        <dt>Held</dt>
        <dd>
          {formatCount(load.credentials)} credentials by {formatPeople(load.people)}
        </dd>
        <dt>Wait for it</dt>
        <dd>{load.pendingUnits === 1 ? '1 unit' : `${formatCount(load.pendingUnits)} units`}, met once it is trusted</dd>
        <dt>Counts through it</dt>
        <dd>
          {formatCount(load.evidence)} pieces of evidence of {formatPeople(load.evidencePeople)}
        </dd>
      </dl>
      <p className="small" style={{ margin: '12px 0' }}>
        <Link to="/mappings" search={{ issuer: key }}>
          Its titles, and what they speak of
        </Link>
      </p>
    </>
  );
}

function Credentials({ issuerId }: { issuerId: string }) {
  return (
    <ListOf list={useIssuerCredentials(issuerId)} what="credentials" nothing="Nobody whom you may see holds a credential of it.">
      {(credentials) => (
        <DataTable name="Credentials of the issuer" columns={['Credential', 'Person', 'Checks']}>
          {credentials.map((credential) => (
            <CredentialLine key={credential.id} credential={credential} />
          ))}
        </DataTable>
      )}
    </ListOf>
  );
}

function CredentialLine({ credential: { id, achievement, person, verdict, outcome } }: { credential: IssuerCredential }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/credentials/$credentialId" params={{ credentialId: id }}>
          {achievement}
        </Link>
      </th>
      <td>{person && <PersonLink person={person} />}</td>
      <td>
        {verdictWord(verdict)}: {outcomeWord(outcome)}
      </td>
    </tr>
  );
}

function Keys({ keys }: { keys: Issuer['keys'] }) {
  const { timeZone } = useReader().organisation;
  if (keys.length === 0) return <p className="second">None of its documents names a key that could be read.</p>;
  return (
    <DataTable name="Keys" columns={['Key', 'Whose it is', numeric('Credentials that name it'), 'Last checked']}>
      {keys.map(({ method, credentials, outcome, code, checkedAt }) => (
        <tr key={method}>
          <th scope="row">
            <LongId value={method} />
          </th>
          <td>{code === '' ? 'not asked' : findingSentence('key', outcome, code)}</td>
          <td className="num">{formatCount(credentials)}</td>
          <td>{formatInstant(checkedAt, timeZone)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
