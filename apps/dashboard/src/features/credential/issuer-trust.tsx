import { Link } from '@tanstack/react-router';
import { formatInstantDay } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { DecideIssuer } from '../issuer/decide-issuer.js';
import { trustWord } from '../verify/verify.words.js';
import type { CredentialRow } from './credential.query.js';

/** Who issued it, what was decided about them and why; HR may decide here. */
export function IssuerTrust({ issuer }: { issuer: CredentialRow['issuer'] }) {
  const { actingRole, organisation } = useReader();
  if (!issuer) return <p className="second">The document names no issuer that could be read.</p>;
  return (
    <>
      <dl className="facts">
        <dt>Name</dt>
        <dd>
          {actingRole === 'HR' ? (
            <Link to="/issuers/$issuerId" params={{ issuerId: issuer.id }}>
              {issuer.name}
            </Link>
          ) : (
            <LongId value={issuer.name} />
          )}
        </dd>
        <dt>Known as</dt>
        <dd>
          <LongId value={issuer.key} />
        </dd>
        <dt>Trust</dt>
        <dd>
          {trustWord(issuer.trust)}
          {issuer.decidedAt ? `, ${formatInstantDay(issuer.decidedAt, organisation.timeZone)}` : ''}
        </dd>
        {issuer.reason && (
          <>
            <dt>Reason</dt>
            <dd className="plain">{issuer.reason}</dd>
          </>
        )}
      </dl>
      {actingRole === 'HR' && <DecideIssuer issuer={issuer} />}
    </>
  );
}
