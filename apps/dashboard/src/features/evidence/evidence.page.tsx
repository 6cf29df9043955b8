import './evidence.css';
import '../verify/verify.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts, type Fact } from '../../app/facts.js';
import { formatInstant, formatInstantDay } from '../../app/format.js';
import { Card, Page } from '../../app/page.js';
import { PersonLink } from '../../app/person-link.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import type { ResultOf } from '../../app/graphql.js';
import { WorkLink } from '../claim/work-link.js';
import { WorkSampleFile } from '../claim/work-sample-file.js';
import { PartialMappings } from '../mapping/partial-mappings.js';
import { RecordDispute, useIsOwn } from '../dispute/record-dispute.js';
import { CredentialReport } from '../verify/report.js';
import { evidenceTitle, Until } from './evidence-line.js';
import { useEvidence, type evidenceDocument } from './evidence.query.js';
import { assessmentName, gradeHelp, gradeName, levelName, pendingWhy, sourceName } from './evidence.words.js';
import { GradeMark } from './grade-mark.js';

const route = getRouteApi('/shell/evidence/$evidenceId');

/** One atom: what it says, which grade it has and why, where it came from. */
export function EvidencePage() {
  const { evidenceId } = route.useParams();
  const query = useEvidence(evidenceId);
  return (
    <Page title={query.data ? `${query.data.person.name}: ${query.data.topic.name}` : 'Evidence'} lead={query.data && evidenceTitle(query.data)}>
      <Await query={query} what="evidence">
        {(evidence) => (
          <div className="cards">
            <Card title="Evidence" className={evidence.credential ? 'span-5' : ''}>
              <EvidenceFacts evidence={evidence} />
              <PartialMappings personId={evidence.person.id} topicId={evidence.topic.id} />
            </Card>
            {evidence.credential && (
              <Card className="span-7" title="Verification report" aside={<Link to="/credentials/$credentialId" params={{ credentialId: evidence.credential.id }}>Open the credential</Link>}>
                <CredentialReport credentialId={evidence.credential.id} />
              </Card>
            )}
          </div>
        )}
      </Await>
    </Page>
  );
}

type Evidence = ResultOf<typeof evidenceDocument>['evidence'];

function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const { organisation } = useReader();
  const isOwn = useIsOwn(evidence.person.id);
  const facts: readonly Fact[] = [
    ['Person', <PersonLink key="person" person={evidence.person} />],
    ['Says', evidence.negative ? `Not held at level ${levelName(evidence.level)}` : evidence.topic.kind === 'CREDENTIAL' ? 'Held' : `Level ${levelName(evidence.level)}`],
    ['Grade', <span key="grade"><GradeMark kind={evidence.grade} label="" /> {gradeName(evidence.grade)}. <span className="second">{gradeHelp(evidence.grade)}</span></span>],
    ['Pending', evidence.pendingWhy && pendingWhy(evidence.pendingWhy)],
    ['Valid', <Validity key="valid" evidence={evidence} />],
    ['By mapping', evidence.mapping && `${evidence.mapping.title} counts as ${evidence.mapping.topic.name}, level ${evidence.mapping.level}; ${assessmentName(evidence.mapping.assessment)}`],
    ['Source', evidence.document ? <CertificateLink key="source" document={evidence.document} /> : (evidence.source ?? sourceName(evidence.sourceKind))],
    ['Import', evidence.batch?.origin === 'FILE' && <FileRow key="batch" batch={evidence.batch} row={evidence.row} />],
    ['Decided', evidence.decisions.length > 0 && <Decisions key="decided" decisions={evidence.decisions} />],
    ...saidFacts(evidence, isOwn),
    ['Recorded', recordedWhen(evidence, organisation.timeZone)],
  ];
  return <Facts facts={facts} />;
}

function CertificateLink({ document: { id, title } }: { document: NonNullable<Evidence['document']> }) {
  return (
    <Link to="/documents/$documentId" params={{ documentId: id }} className="plain">
      {title}
    </Link>
  );
}

function FileRow({ batch: { id, fileName }, row }: { batch: NonNullable<Evidence['batch']>; row: number | null }) {
  return (
    <Link to="/imports/$batchId" params={{ batchId: id }}>
      {fileName}
      {row === null ? '' : `, row ${row}`}
    </Link>
  );
}

function Decisions({ decisions }: Pick<Evidence, 'decisions'>) {
  const { timeZone } = useReader().organisation;
  return (
    <ul>
      {decisions.map(({ id, said, createdBy, committedAt }) => (
        <li key={id}>
          <Link to="/history/$batchId" params={{ batchId: id }}>
            {said}
          </Link>
          , {createdBy}
          {committedAt && `, ${formatInstantDay(committedAt, timeZone)}`}
        </li>
      ))}
    </ul>
  );
}

const recordedWhen = (evidence: Evidence, timeZone: string): string =>
  `${formatInstant(evidence.recordedFrom, timeZone)}${evidence.recordedTo ? `, withdrawn ${formatInstant(evidence.recordedTo, timeZone)}` : ''}`;

/** Where the work can be seen, what it settles, and whether it is disputed. */
function saidFacts({ id, link, workSample, settles, dispute, topic, person }: Evidence, isOwn: boolean): readonly Fact[] {
  return [
    ['Work sample', link && <WorkLink key="link" link={link} />],
    ['Work as a file', workSample && <WorkSampleFile key="sample" sample={workSample} />],
    ['Settles', settles && 'what was contested: the side that was found wrong speaks no more'],
    ['Dispute', (dispute || isOwn) && <RecordDispute key="dispute" record="EVIDENCE" id={id} name={topic.name} dispute={dispute} personId={person.id} />],
  ];
}

function Validity({ evidence }: { evidence: Evidence }) {
  const { timeZone } = useReader().organisation;
  return (
    <>
      from {formatInstantDay(evidence.validFrom, timeZone)} {evidence.validUntil || evidence.revokedAt ? <Until evidence={evidence} /> : 'without end'}
    </>
  );
}
