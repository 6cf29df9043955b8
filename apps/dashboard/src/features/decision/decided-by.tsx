import { Link } from '@tanstack/react-router';
import { formatInstant } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import type { BatchStatus } from '../imports/imports.query.js';
import { decisionStatus } from './decision.words.js';

export interface Deciding {
  readonly id: string;
  readonly origin: 'FILE' | 'SCREEN';
  readonly said: string | null;
  readonly fileName: string;
  readonly reason: string | null;
  readonly status: BatchStatus;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly committedAt: string | null;
}

/** The decisions and files that said so, the newest first: who, when, why; each opens, and can be undone there. */
export function DecidedBy({ decisions, nothing }: { decisions: readonly Deciding[]; nothing: string }) {
  const { timeZone } = useReader().organisation;
  if (decisions.length === 0) return <p className="second">{nothing}</p>;
  return (
    <ul className="stack" aria-label="Decisions">
      {decisions.map(({ id, origin, said, fileName, reason, status, createdBy, createdAt, committedAt }) => (
        <li key={id}>
          <Link className="plain" to={origin === 'SCREEN' ? '/history/$batchId' : '/imports/$batchId'} params={{ batchId: id }}>
            {said ?? fileName}
          </Link>{' '}
          <span className="badge">{decisionStatus(status)}</span>
          <div className="second small plain">
            {createdBy}, {formatInstant(committedAt ?? createdAt, timeZone)}
            {reason && `: ${reason}`}
          </div>
        </li>
      ))}
    </ul>
  );
}
