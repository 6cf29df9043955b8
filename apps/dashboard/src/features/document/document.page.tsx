import '../evidence/evidence.css';
import './document.css';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Card, Page } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { DecisionDialog } from '../decision/decision-dialog.js';
import type { Proposed } from '../decision/decision.query.js';
import { EvidenceLine } from '../evidence/evidence-line.js';
import { CheckForm } from './check-form.js';
import { DocumentChecks } from './document-checks.js';
import { DocumentFile } from './document-file.js';
import { DocumentSaid } from './document-said.js';
import { useDocument, type DocumentDetail } from './document.query.js';
import { hindranceSentence, kindName, withdrawSentence } from './document.words.js';
import { WithdrawButton } from './withdraw-button.js';

const route = getRouteApi('/shell/documents/$documentId');

/** One certificate: the file, what was said of it, what was found, and the form of who may check it. */
export function DocumentPage() {
  const { documentId } = route.useParams();
  const query = useDocument(documentId);
  return (
    <Page title={query.data?.title ?? 'Document'} lead={query.data && `${kindName(query.data.kind)} of ${query.data.person.name}`}>
      <Await query={query} what="document" rows={6}>
        {(document) => (
          <div className="cards">
            <Card className="span-7" title="The document">
              {document.state === 'WITHDRAWN' ? <p className="second">It was withdrawn, and its file is gone.</p> : <DocumentFile document={document} />}
            </Card>
            <Checking document={document} />
            <Card className={isChecked(document) ? '' : 'span-5'} title="As handed in">
              <DocumentSaid document={document} />
              <Withdrawing document={document} />
            </Card>
            {document.kind === 'CERTIFICATE' && (
              <Card title="Checks">
                <DocumentChecks checks={document.checks} />
              </Card>
            )}
            <Card title={document.kind === 'CERTIFICATE' ? 'What it counts for' : 'What rests on it'}>
              <Counts document={document} />
            </Card>
          </div>
        )}
      </Await>
    </Page>
  );
}

/** Whether this reader has something to do with its checks. */
const isChecked = ({ kind, hindrance }: DocumentDetail): boolean => kind === 'CERTIFICATE' && hindrance !== 'ROLE_TOO_LOW';

function Withdrawing({ document }: { document: DocumentDetail }) {
  const why = withdrawSentence(document.withdrawHindrance);
  return document.withdrawHindrance === null ? <WithdrawButton document={document} /> : why && <p className="second">{why}</p>;
}

/** Nothing for roles that check none. What was decided stays open on top while the form, which is done with, goes. */
function Checking({ document }: { document: DocumentDetail }) {
  const { hindrance, asksTwo, state } = document;
  const [decision, setDecision] = useState<Proposed | null>(null);
  if (!isChecked(document)) return null;
  return (
    <Card className="span-5" title={state === 'CHECKED_ONCE' ? 'Second check' : 'Check it'} {...(asksTwo ? { aside: 'critical: two people' } : {})}>
      {hindrance === null ? <CheckForm key={state} document={document} proposed={setDecision} /> : <p className="second">{hindranceSentence(hindrance)}</p>}
      {decision && <DecisionDialog decision={decision} close={() => setDecision(null)} />}
    </Card>
  );
}

function Counts({ document: { kind, counts } }: { document: DocumentDetail }) {
  if (counts.length === 0) return <p className="second">{kind === 'CERTIFICATE' ? 'It counts for nothing.' : 'No claim rests on it. By itself it counts for nothing.'}</p>;
  return counts.map((evidence) => (
    <div key={evidence.id}>
      <p>
        {evidence.topic.name}
        {evidence.topic.kind === 'SKILL' && `, level ${evidence.level}`}
      </p>
      <EvidenceLine evidence={evidence} />
    </div>
  ));
}
