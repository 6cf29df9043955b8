import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { useBatchAction, type Batch } from './imports.query.js';

/** Commit or discard a preview; undo what was committed. */
export function BatchActions({ batch: { id, status, undoable } }: { batch: Batch }) {
  if (status === 'PREVIEWED') return <PreviewActions id={id} />;
  return status === 'COMMITTED' && undoable ? <Undo id={id} /> : null;
}

function PreviewActions({ id }: { id: string }) {
  const commit = useBatchAction(id, 'commit');
  const discard = useBatchAction(id, 'discard');
  const navigate = useNavigate();
  const error = commit.error ?? discard.error;
  return (
    <>
      <Button loading={commit.isPending} onClick={() => commit.mutate()}>
        Commit
      </Button>
      <Button variant="default" loading={discard.isPending} onClick={() => discard.mutate(undefined, { onSuccess: () => void navigate({ to: '/imports' }) })}>
        Discard
      </Button>
      <FormTrouble error={error} />
    </>
  );
}

/** Undo asks once more: it moves figures back for everyone. */
function Undo({ id }: { id: string }) {
  const undo = useBatchAction(id, 'undo');
  const [isSure, setSure] = useState(false);
  return (
    <>
      {isSure ? (
        <>
          <span>Undo everything that this import brought in?</span>
          <Button loading={undo.isPending} onClick={() => undo.mutate(undefined, { onSettled: () => setSure(false) })}>
            Undo the import
          </Button>
          <Button variant="default" onClick={() => setSure(false)}>
            Keep it
          </Button>
        </>
      ) : (
        <Button variant="default" onClick={() => setSure(true)}>
          Undo
        </Button>
      )}
      <FormTrouble error={undo.error} />
    </>
  );
}
