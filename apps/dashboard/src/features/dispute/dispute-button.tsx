import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { FormButtons, FormTrouble } from '../claim/form-parts.js';
import { useRaise, type DisputedRecord } from './dispute.query.js';

interface DisputeButtonProps {
  record: DisputedRecord;
  id: string;
  name: string;
}

/** Says that a record is wrong, and why. HR answers. */
export function DisputeButton({ record, id, name }: DisputeButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const raise = useRaise();
  const close = () => setOpen(false);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    raise.mutate({ record, id, reason: textOf(new FormData(event.currentTarget), 'reason') }, { onSuccess: close });
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Dispute<span className="sr-only">&nbsp;{name}</span>
      </Button>
      <Modal opened={isOpen} onClose={close} title={`Dispute ${name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
        <form onSubmit={submit} className="stack">
          <p className="second">HR reads what you write and answers. Until then the record stays as it is and is shown as disputed to everybody who sees it.</p>
          <Textarea label="What is wrong, and what would be right" name="reason" required maxLength={2000} autosize minRows={2} />
          <FormTrouble error={raise.error} />
          <FormButtons send="Dispute" isPending={raise.isPending} close={close} />
        </form>
      </Modal>
    </>
  );
}
