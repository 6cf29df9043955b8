import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import type { Disputed } from './dispute-dialog.js';

const DisputeDialog = lazy(() => import('./dispute-dialog.js').then(({ DisputeDialog }) => ({ default: DisputeDialog })));

/** Says that a record is wrong, and why. HR answers. */
export function DisputeButton(disputed: Disputed) {
  const show = useDialog();
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <DisputeDialog {...disputed} close={close} />)} aria-haspopup="dialog">
      Dispute<span className="sr-only">&nbsp;{disputed.name}</span>
    </Button>
  );
}
