import { Link } from '@tanstack/react-router';
import { formatInstantDay, shortId } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { formatName } from '../verify/format.words.js';
import { pendingWhy, sourceName, type EvidenceRow } from './evidence.words.js';

/** What evidence stands on, in one line: the credential or program, who gave it, and the row it came from. */
export function evidenceTitle({ credential, learning, source, sourceKind }: EvidenceRow): string {
  if (credential) return [credential.achievement, credential.issuer && shortId(credential.issuer.name)].filter(Boolean).join(', ');
  if (learning) return `${learning.program.title}, ${learning.program.provider}`;
  return source ?? sourceName(sourceKind);
}

/** The badge for how long it holds: a date to come, or the date on which it ended. */
export function Until({ evidence }: { evidence: Pick<EvidenceRow, 'validUntil' | 'revokedAt'> }) {
  const { organisation } = useReader();
  if (evidence.revokedAt) return <span className="badge warn">revoked {formatInstantDay(evidence.revokedAt, organisation.timeZone)}</span>;
  if (!evidence.validUntil) return null;
  // The end is the first instant that is no longer covered.
  const last = new Date(Date.parse(evidence.validUntil) - 1).toISOString();
  const isOver = evidence.validUntil.slice(0, 10) <= organisation.today;
  return <span className={isOver ? 'badge warn' : 'badge'}>{isOver ? 'ended' : 'to'} {formatInstantDay(last, organisation.timeZone)}</span>;
}

export function EvidenceLine({ evidence }: { evidence: EvidenceRow }) {
  return (
    <p className="second small plain">
      <Link to="/evidence/$evidenceId" params={{ evidenceId: evidence.id }}>
        {evidenceTitle(evidence)}
      </Link>{' '}
      {evidence.credential && <span>{formatName(evidence.credential.format)}.</span>}
      {evidence.learning && evidence.source && evidence.source !== evidence.learning.program.title && <span>{evidence.source}</span>}
      {evidence.pendingWhy && <span className="plain"> Pending: {pendingWhy(evidence.pendingWhy)}</span>}
    </p>
  );
}
