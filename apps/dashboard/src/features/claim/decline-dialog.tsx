import { Modal, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { useDecline, type RequestRow } from './claim.query.js';

/** Asks why one will not endorse. */
export function DeclineDialog({ request: { id, personName, skill }, close }: { request: RequestRow; close: () => void }) {
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
