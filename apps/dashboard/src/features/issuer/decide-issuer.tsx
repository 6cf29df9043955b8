import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { DecisionDialog } from '../decision/decision-dialog.js';
import { useDecideIssuer } from './issuer.query.js';

/** Trust, do not trust, or wait; with the reason, and with the effect before it is taken. */
export function DecideIssuer({ issuer }: { issuer: { readonly id: string; readonly trust: string } }) {
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
        {issuer.trust !== 'trusted' && <Choice value="trusted" name="Trust" pending={decide.isPending} />}
        {issuer.trust !== 'distrusted' && <Choice value="distrusted" name="Do not trust" pending={decide.isPending} />}
        {issuer.trust !== 'undecided' && <Choice value="undecided" name="Wait" pending={decide.isPending} />}
      </div>
      <FormTrouble error={decide.error} />
      {isOpen && decide.data && <DecisionDialog decision={decide.data} close={() => setOpen(false)} />}
    </form>
  );
}

const Choice = ({ value, name, pending }: { value: string; name: string; pending: boolean }) => (
  <Button size="xs" type="submit" value={value} disabled={pending} {...(value === 'trusted' ? {} : { variant: 'default' })}>
    {name}
  </Button>
);
