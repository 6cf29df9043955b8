import { Modal, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { useRaise, type DisputedRecord } from './dispute.query.js';

export interface Disputed {
  record: DisputedRecord;
  id: string;
  name: string;
}

export function DisputeDialog({ record, id, name, close }: Disputed & { close: () => void }) {
  const raise = useRaise();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    raise.mutate({ record, id, reason: textOf(new FormData(event.currentTarget), 'reason') }, { onSuccess: close });
  };
  return (
    <Modal opened onClose={close} title={`Dispute ${name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit} className="stack">
        <p className="second">HR reads what you write and answers. Until then the record stays as it is and is shown as disputed to everybody who sees it.</p>
        <Textarea label="What is wrong, and what would be right" name="reason" required maxLength={2000} autosize minRows={2} />
        <FormTrouble error={raise.error} />
        <FormButtons send="Dispute" isPending={raise.isPending} close={close} />
      </form>
    </Modal>
  );
}
