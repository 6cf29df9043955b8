import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatInstantDay } from '../../app/format.js';
import { LongId } from '../../app/long-id.js';
import { useReader } from '../../app/session.query.js';
import { DecisionDialog } from '../decision/decision-dialog.js';
import { trustWord } from '../verify/verify.words.js';
import { useDecideIssuer, type CredentialRow } from './credential.query.js';

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
      {actingRole === 'HR' && <DecideForm issuer={issuer} />}
    </>
  );
}

function DecideForm({ issuer }: { issuer: NonNullable<CredentialRow['issuer']> }) {
  const decide = useDecideIssuer();
  const [isOpen, setOpen] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as unknown as { submitter: HTMLButtonElement | null }).submitter;
    decide.mutate({ issuerId: issuer.id, trust: pressed?.value ?? 'undecided', reason: textOf(new FormData(event.currentTarget), 'reason') }, { onSuccess: () => setOpen(true) });
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
        {issuer.trust !== 'undecided' && (
          <Button size="xs" type="submit" value="undecided" variant="default" disabled={decide.isPending}>
            Wait
          </Button>
        )}
      </div>
      {decide.error && (
        <p role="alert" className="notice warn">
          {decide.error.message}
        </p>
      )}
      {isOpen && decide.data && <DecisionDialog decision={decide.data} close={() => setOpen(false)} />}
    </form>
  );
}
