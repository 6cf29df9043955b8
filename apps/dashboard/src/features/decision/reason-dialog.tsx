import { Modal, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { DecisionDialog } from './decision-dialog.js';
import type { Proposed } from './decision.query.js';

interface ReasonDialogProps {
  title: string;
  /** What comes of it, in one sentence. */
  lead?: string;
  propose: { mutate: (reason: string) => void; isPending: boolean; error: Error | null; data: Proposed | undefined };
  close: () => void;
}

/** A decision that needs nothing but its reason; then what it would do. */
export function ReasonDialog({ title, lead, propose, close }: ReasonDialogProps) {
  if (propose.data) return <DecisionDialog decision={propose.data} close={close} />;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A dialog stands inside the page by React's tree, and the page may be a form.
    event.stopPropagation();
    propose.mutate(textOf(new FormData(event.currentTarget), 'reason'));
  };
  return (
    <Modal opened onClose={close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form onSubmit={submit} className="stack">
        {lead && <p className="second">{lead}</p>}
        <Textarea label="Reason for the decision" name="reason" required maxLength={2000} autosize minRows={2} data-autofocus />
        <FormTrouble error={propose.error} />
        <FormButtons send="See the effect" isPending={propose.isPending} close={close} />
      </form>
    </Modal>
  );
}
