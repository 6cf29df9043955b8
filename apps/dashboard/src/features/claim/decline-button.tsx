import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { useDecline, type RequestRow } from './claim.query.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';

/** Says that one will not endorse, and why; the person reads it. */
export function DeclineButton({ request: { id, personName, skill } }: { request: RequestRow }) {
  const [isOpen, setOpen] = useState(false);
  const decline = useDecline();
  const close = () => setOpen(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    decline.mutate({ id, reason: textOf(new FormData(event.currentTarget), 'reason') }, { onSuccess: close });
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Decline<span className="sr-only">&nbsp;{personName} at {skill.name}</span>
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Do not endorse ${personName} at ${skill.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={submit} className="stack">
          <Textarea label="Reason, which the person reads" name="reason" required maxLength={2000} autosize minRows={2} />
          <FormTrouble error={decline.error} />
          <FormButtons send="Decline" isPending={decline.isPending} close={close} />
        </form>
      </Modal>
    </>
  );
}
