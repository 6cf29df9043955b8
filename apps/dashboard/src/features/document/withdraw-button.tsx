import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';

const WithdrawDialog = lazy(() => import('./withdraw-dialog.js').then(({ WithdrawDialog }) => ({ default: WithdrawDialog })));

/** Takes a document back, after a question: its file cannot be had again. */
export function WithdrawButton({ document: { id, title } }: { document: { id: string; title: string } }) {
  const show = useDialog();
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={() => show((close) => <WithdrawDialog id={id} title={title} close={close} />)} aria-haspopup="dialog">
        Withdraw<span className="sr-only">&nbsp;{title}</span>
      </Button>
    </div>
  );
}
