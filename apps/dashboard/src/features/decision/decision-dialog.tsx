import { Modal } from '@mantine/core';
import type { Proposed } from './decision.query.js';
import { DecisionView } from './decision-view.js';

/** A decision that was just proposed, on top of the page that it is about. Closed, it waits in the history. */
export function DecisionDialog({ decision: { id, said }, close }: { decision: Proposed; close: () => void }) {
  return (
    <Modal opened onClose={close} size="xl" title={said ?? 'Decision'} closeButtonProps={{ 'aria-label': 'Close' }}>
      <DecisionView id={id} leave={close} />
    </Modal>
  );
}
