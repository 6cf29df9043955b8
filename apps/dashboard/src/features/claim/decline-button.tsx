import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import type { RequestRow } from './claim.query.js';

const DeclineDialog = lazy(() => import('./decline-dialog.js').then((loaded) => ({ default: loaded.DeclineDialog })));

/** Says that one will not endorse, and why; the person reads it. */
export function DeclineButton({ request }: { request: RequestRow }) {
  const show = useDialog();
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <DeclineDialog request={request} close={close} />)} aria-haspopup="dialog">
      Decline<span className="sr-only">&nbsp;{request.personName} at {request.skill.name}</span>
    </Button>
  );
}
