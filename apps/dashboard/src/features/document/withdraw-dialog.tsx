import { Button, Modal } from '@mantine/core';
import { FormTrouble } from '../../app/form-parts.js';
import { useWithdrawDocument } from './document.query.js';

/** Asks before a document is taken back. */
export function WithdrawDialog({ id, title, close }: { id: string; title: string; close: () => void }) {
  const withdraw = useWithdrawDocument();
  return (
    <Modal opened onClose={close} title="Withdraw this document?" closeButtonProps={{ 'aria-label': 'Close' }}>
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
  );
}
