import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Proposed } from './decision.query.js';
import { DecisionView } from './decision-view.js';

interface DecidingDialogProps {
  /** While the form stands there; then what was proposed says itself. */
  title: string;
  decision: Proposed | undefined;
  close: () => void;
  /** The form. */
  children: ReactNode;
}

/** A form that proposes a decision; once it is proposed, the decision itself with its effect, in the same place. */
export function DecidingDialog({ title, decision, close, children }: DecidingDialogProps) {
  return (
    <Modal opened onClose={close} size={decision ? 'xl' : 'md'} title={decision?.said ?? title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {decision ? <DecisionView id={decision.id} leave={close} /> : children}
    </Modal>
  );
}
