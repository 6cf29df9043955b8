import { formatInstant } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { useReport, type CheckFinding, type Report } from './report.query.js';
import { checkName, findingSentence, outcomeWord, verdictWord } from './verify.words.js';

const SIGNS = { PASS: '✓', FAIL: '✕', UNKNOWN: '?', NONE: '–' } as const;
const SAID = { PASS: 'holds', FAIL: 'fails', UNKNOWN: 'could not be told', NONE: 'not asked' } as const;

/** The report of one credential, loaded when it is opened. */
export function CredentialReport({ credentialId }: { credentialId: string }) {
  return (
    <Await query={useReport(credentialId)} what="verification report" rows={3}>
      {(credential) => (
        <>
          <Checks findings={credential.findings} />
          <RawDocument credential={credential} />
        </>
      )}
    </Await>
  );
}

/** Each check with its outcome, reason and time. */
export function Checks({ findings }: { findings: readonly CheckFinding[] }) {
  const { organisation } = useReader();
  return (
    <ul className="checks" aria-label="Checks">
      {findings.map(({ check, outcome, code, at, detail }) => (
        <li key={check + code} className={`check ${outcome.toLowerCase()}`}>
          <span aria-hidden="true">{SIGNS[outcome]}</span>
          <span>
            <span className="sr-only">
              {checkName(check)} {SAID[outcome]}:{' '}
            </span>
            {findingSentence(check, outcome, code)}
            {detail.length > 0 && <span className="plain second"> {detail.map(({ key, value }) => `${key}: ${value}`).join(', ')}</span>}
          </span>
          <time dateTime={at}>{formatInstant(at, organisation.timeZone)}</time>
        </li>
      ))}
    </ul>
  );
}

export function VerdictLine({ verdict, outcome }: Pick<Report, 'verdict' | 'outcome'>) {
  return <span className={verdict === 'ACCEPT' ? 'badge good' : verdict === 'REJECT' ? 'badge warn' : 'badge'}>{`${verdictWord(verdict)}: ${outcomeWord(outcome)}`}</span>;
}

/** The document as it was received, as text and nothing else. */
export function RawDocument({ credential: { document, sha256, fileName } }: { credential: Report }) {
  return (
    <details className="raw">
      <summary>Document as received{fileName ? `, ${fileName}` : ''}</summary>
      <p className="second small plain">SHA-256 {sha256}</p>
      <pre tabIndex={0} aria-label="Document as received">
        {document}
      </pre>
    </details>
  );
}
