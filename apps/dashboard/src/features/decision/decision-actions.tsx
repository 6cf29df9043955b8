import { Button } from '@mantine/core';
import { FormTrouble } from '../../app/form-parts.js';
import { useBatchAction, type Batch } from '../imports/imports.query.js';

interface DecisionActionsProps {
  decision: Batch;
  /** After it was given up. */
  leave: () => void;
}

/** What can be done about a decision as it stands. */
export function DecisionActions({ decision, leave }: DecisionActionsProps) {
  const { status, undoable } = decision;
  if (status === 'PREVIEWED' || status === 'FAILED') return <Open decision={decision} leave={leave} />;
  return status === 'COMMITTED' && undoable ? <Undo id={decision.id} /> : null;
}

/** Take it or give it up; where something else was decided meanwhile, look again first. */
function Open({ decision: { id, problem }, leave }: DecisionActionsProps) {
  const commit = useBatchAction(id, 'commit');
  const discard = useBatchAction(id, 'discard');
  const again = useBatchAction(id, 'again');
  const error = commit.error ?? discard.error ?? again.error;
  return (
    <div className="row">
      {problem ? (
        <Button loading={again.isPending} onClick={() => again.mutate()}>
          Look again
        </Button>
      ) : (
        <Button data-autofocus loading={commit.isPending} onClick={() => commit.mutate()}>
          Decide
        </Button>
      )}
      <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: leave })}>
        Give up
      </Button>
      <FormTrouble error={error} />
    </div>
  );
}

function Undo({ id }: { id: string }) {
  const undo = useBatchAction(id, 'undo');
  return (
    <div className="row">
      <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
        Undo
      </Button>
      <FormTrouble error={undo.error} />
    </div>
  );
}
