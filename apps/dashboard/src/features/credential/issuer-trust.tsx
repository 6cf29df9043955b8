import { Button, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatInstantDay } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { useDecideIssuer } from '../verify/report.query.js';
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
          <LongId value={issuer.name} />
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
      {actingRole === 'HR' && <DecideForm issuerId={issuer.id} />}
    </>
  );
}

function DecideForm({ issuerId }: { issuerId: string }) {
  const decide = useDecideIssuer();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as unknown as { submitter: HTMLButtonElement | null }).submitter;
    decide.mutate({ issuerId, trust: pressed?.value ?? 'undecided', reason: textOf(new FormData(event.currentTarget), 'reason') });
  };
  return (
    <form onSubmit={submit} className="stack" style={{ marginTop: 12 }}>
      <TextInput size="xs" label="Reason for the decision" name="reason" required maxLength={500} />
      <div className="row">
        <Button size="xs" type="submit" value="trusted" loading={decide.isPending}>
          Trust
        </Button>
        <Button size="xs" type="submit" value="distrusted" variant="default" disabled={decide.isPending}>
          Do not trust
        </Button>
      </div>
      {decide.error && (
        <p role="alert" className="notice warn">
          {decide.error.message}
        </p>
      )}
      {decide.isSuccess && <p role="status">Recorded. Coverage is analysed again.</p>}
    </form>
  );
}
