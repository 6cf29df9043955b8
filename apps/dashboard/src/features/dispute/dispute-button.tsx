import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { Disputed } from './dispute-dialog.js';

const DisputeDialog = lazy(() => import('./dispute-dialog.js').then(({ DisputeDialog }) => ({ default: DisputeDialog })));

/** Says that a record is wrong, and why. HR answers. */
export function DisputeButton(disputed: Disputed) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Dispute<span className="sr-only">&nbsp;{disputed.name}</span>
      </Button>
      <Suspense fallback={null}>{isOpen && <DisputeDialog {...disputed} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
