import { Fragment } from 'react';
import { formatInstant } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { Await } from '../../app/states.js';
import { detailWords } from './detail.words.js';
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
          <CheckDetails findings={credential.findings} />
          <RawDocument credential={credential} />
        </>
      )}
    </Await>
  );
}

/** Each check with its outcome and reason; the time once, and again only where it is another. */
export function Checks({ findings }: { findings: readonly CheckFinding[] }) {
  const { timeZone } = useReader().organisation;
  const times = findings.map(({ at }) => formatInstant(at, timeZone));
  return (
    <>
      {times.length > 0 && (
        <p className="second small">
          Checked <time dateTime={findings[0]?.at}>{times[0]}</time>
        </p>
      )}
      <ul className="checks" aria-label="Checks">
        {findings.map(({ check, outcome, code, at, detail }, place) => (
          <li key={check + code} className={`check ${outcome.toLowerCase()}`}>
            <span aria-hidden="true">{SIGNS[outcome]}</span>
            <span>
              <span className="sr-only">
                {checkName(check)} {SAID[outcome]}:{' '}
              </span>
              {findingSentence(check, outcome, code)}
              <Details detail={detail} />
            </span>
            {times[place] !== times[0] && <time dateTime={at}>{times[place]}</time>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Details({ detail }: Pick<CheckFinding, 'detail'>) {
  const { timeZone } = useReader().organisation;
  const said = detail.flatMap(({ key, value }) => detailWords(key, value, timeZone) ?? []);
  if (said.length === 0) return null;
  return (
    <span className="plain second">
      {' ('}
      {said.map(({ name, value }, at) => (
        <Fragment key={name}>
          {at > 0 && ', '}
          {name} <LongId value={value} />
        </Fragment>
      ))}
      {')'}
    </span>
  );
}

/** Everything that the checks noted, word for word. */
export function CheckDetails({ findings }: { findings: readonly CheckFinding[] }) {
  const noted = findings.flatMap(({ check, detail }) => detail.map(({ key, value }) => ({ name: `${checkName(check)}, ${key}`, value })));
  if (noted.length === 0) return null;
  return (
    <details className="raw">
      <summary>Details of the checks</summary>
      <dl className="facts small">
        {noted.map(({ name, value }) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd className="plain">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </details>
  );
}

export function VerdictLine({ verdict, outcome }: Pick<Report, 'verdict' | 'outcome'>) {
  return <span className={verdict === 'ACCEPT' ? 'badge good' : verdict === 'REJECT' ? 'badge warn' : 'badge'}>{verdict === 'ACCEPT' ? outcomeWord(outcome) : `${verdictWord(verdict)}: ${outcomeWord(outcome)}`}</span>;
}

/** The document as it was received: text as text, and a picture as a picture, in which nothing runs. */
export function RawDocument({ credential: { id, achievement, document, mediaType, sha256, fileName } }: { credential: Report }) {
  const address = `/credential-files/${id}`;
  return (
    <details className="raw">
      <summary>Document as received{fileName ? `, ${fileName}` : ''}</summary>
      <p className="second small plain">
        SHA-256 {sha256},{' '}
        <a href={address} download>
          download it byte for byte
        </a>
      </p>
      {mediaType.startsWith('image/') && <img className="badge-picture" src={address} alt={`Picture of the badge: ${achievement}`} loading="lazy" />}
      {document !== null && (
        <pre tabIndex={0} aria-label="Document as received">
          {document}
        </pre>
      )}
    </details>
  );
}
