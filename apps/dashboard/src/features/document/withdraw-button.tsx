import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { useWithdrawDocument } from './document.query.js';

/** Takes a document back, after a question: its file cannot be had again. */
export function WithdrawButton({ document: { id, title } }: { document: { id: string; title: string } }) {
  const [isOpen, setOpen] = useState(false);
  const withdraw = useWithdrawDocument();
  const close = () => setOpen(false);
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Withdraw<span className="sr-only">&nbsp;{title}</span>
      </Button>
      <Modal opened={isOpen} onClose={close} title="Withdraw this document?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <div className="stack">
          <p className="plain">
            The file of “{title}” is deleted and counts for nothing any more. That it was handed in and withdrawn stays in your record.
          </p>
          <FormTrouble error={withdraw.error} />
          <div className="row">
            <Button loading={withdraw.isPending} onClick={() => withdraw.mutate(id, { onSuccess: close })}>
              Withdraw it
            </Button>
            <Button variant="default" onClick={close}>
              Keep it
            </Button>
          </div>
        </div>
      </Modal>
    </div>
  );
}
