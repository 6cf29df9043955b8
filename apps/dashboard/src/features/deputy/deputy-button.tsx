import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';
import type { DeputyOf } from './deputy-dialog.js';

const DeputyDialog = lazy(() => import('./deputy-dialog.js').then((loaded) => ({ default: loaded.DeputyDialog })));

/** Names a deputy from a team or a person; not there for readers who may not. */
export function DeputyButton(of: DeputyOf) {
  const { actingRole } = useReader();
  const [isOpen, setOpen] = useState(false);
  if (!seesNames(actingRole)) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {of.person ? 'Name as deputy' : 'Name a deputy'}
      </Button>
      <Suspense fallback={null}>{isOpen && <DeputyDialog {...of} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
