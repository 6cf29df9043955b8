import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import type { DeputyOf } from './deputy-dialog.js';

const DeputyDialog = lazy(() => import('./deputy-dialog.js').then(({ DeputyDialog }) => ({ default: DeputyDialog })));

/** Names a deputy from a team or a person; not there for readers who may not. */
export function DeputyButton(of: DeputyOf) {
  const { actingRole } = useReader();
  const show = useDialog();
  if (!seesNames(actingRole)) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <DeputyDialog {...of} close={close} />)} aria-haspopup="dialog">
      {of.person ? 'Name as deputy' : 'Name a deputy'}
    </Button>
  );
}
