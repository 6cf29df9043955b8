import '../evidence/evidence.css';
import '../verify/verify.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { formatInstant, formatInstantDay } from '../../app/format.js';
import { Card, Page } from '../../app/page.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { EvidenceLine } from '../evidence/evidence-line.js';
import { gradeName, levelName } from '../evidence/evidence.words.js';
import { GradeMark } from '../evidence/grade-mark.js';
import { CheckDetails, Checks, RawDocument, VerdictLine } from '../verify/report.js';
import { formatName } from '../verify/format.words.js';
import { useCredential, type CredentialRow } from './credential.query.js';
import { IssuerTrust } from './issuer-trust.js';

const route = getRouteApi('/shell/credentials/$credentialId');

/** One credential: each check with outcome and time, what it counts for, the document as received. */
export function CredentialPage() {
  const { credentialId } = route.useParams();
  const query = useCredential(credentialId);
  return (
    <Page title={query.data?.achievement ?? 'Credential'} lead={query.data && <VerdictLine verdict={query.data.verdict} outcome={query.data.outcome} />}>
      <Await query={query} what="credential">
        {(credential) => (
          <div className="cards">
            <Card className="span-7" title="Verification report">
              <Checks findings={credential.findings} />
              <CheckDetails findings={credential.findings} />
            </Card>
            <Card className="span-5" title="Credential">
              <CredentialFacts credential={credential} />
            </Card>
            <Card className="span-7" title="What it counts for">
              <Counts credential={credential} />
            </Card>
            <Card className="span-5" title="Issuer">
              <IssuerTrust issuer={credential.issuer} />
            </Card>
            <Card title="Document">
              <RawDocument credential={credential} />
            </Card>
          </div>
        )}
      </Await>
    </Page>
  );
}

function CredentialFacts({ credential: { person, format, validFrom, validUntil, revokedAt, checkedAt, fileName } }: { credential: CredentialRow }) {
  const { timeZone } = useReader().organisation;
  return (
    <dl className="facts">
      <dt>Person</dt>
      <dd>
        {person ? <PersonLink person={person} /> : 'not known yet: the credential waits for a person to match'}
      </dd>
      <dt>Format</dt>
      <dd>{formatName(format)}</dd>
      <dt>Valid</dt>
      <dd>
        {validFrom ? `from ${formatInstantDay(validFrom, timeZone)} ` : ''}
        {validUntil ? `to ${formatInstantDay(validUntil, timeZone)}` : 'without end'}
      </dd>
      {revokedAt && (
        <>
          <dt>Revoked</dt>
          <dd>{formatInstant(revokedAt, timeZone)}</dd>
        </>
      )}
      <dt>Checked</dt>
      <dd>{formatInstant(checkedAt, timeZone)}</dd>
      {fileName && (
        <>
          <dt>File</dt>
          <dd>{fileName}</dd>
        </>
      )}
    </dl>
  );
}

function NothingCounts({ credential: { achievement, issuer } }: { credential: CredentialRow }) {
  const { actingRole } = useReader();
  return (
    <>
      <p className="second">It counts for nothing: either its verdict does not allow it, or no mapping says which skill it stands for.</p>
      {actingRole === 'HR' && issuer && (
        <p>
          <Link to="/mappings" search={{ issuer: issuer.key, search: achievement }}>
            Say which skill it stands for
          </Link>
        </p>
      )}
    </>
  );
}

function Counts({ credential }: { credential: CredentialRow }) {
  const { counts } = credential;
  if (counts.length === 0) return <NothingCounts credential={credential} />;
  return (
    <ul className="stack">
      {counts.map((evidence) => (
        <li key={evidence.id}>
          <GradeMark kind={evidence.standing.toLowerCase() === 'pending' ? 'PENDING' : evidence.grade} /> <strong>{evidence.topic.name}</strong>
          {evidence.topic.kind === 'SKILL' ? `, level ${levelName(evidence.level)}` : ''}, {gradeName(evidence.grade)}
          <EvidenceLine evidence={evidence} />
        </li>
      ))}
    </ul>
  );
}
