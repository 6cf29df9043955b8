import { Button, Modal, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { textOf } from '../../app/form.js';
import { useDecline, type RequestRow } from './claim.query.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';

/** Says that one will not endorse, and why; the person reads it. */
export function DeclineButton({ request }: { request: RequestRow }) {
  const show = useDialog();
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <DeclineDialog request={request} close={close} />)} aria-haspopup="dialog">
      Decline<span className="sr-only">&nbsp;{request.personName} at {request.skill.name}</span>
    </Button>
  );
}

function DeclineDialog({ request: { id, personName, skill }, close }: { request: RequestRow; close: () => void }) {
  const decline = useDecline();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    decline.mutate({ id, reason: textOf(new FormData(event.currentTarget), 'reason') }, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title={`Do not endorse ${personName} at ${skill.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit} className="stack">
        <Textarea label="Reason, which the person reads" name="reason" required maxLength={2000} autosize minRows={2} />
        <FormTrouble error={decline.error} />
        <FormButtons send="Decline" isPending={decline.isPending} close={close} />
      </form>
    </Modal>
  );
}
