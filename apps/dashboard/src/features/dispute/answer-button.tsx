import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { DisputeRow } from './dispute.query.js';

const AnswerDialog = lazy(() => import('./answer-dialog.js').then(({ AnswerDialog }) => ({ default: AnswerDialog })));

/** Answers a dispute, with the effect in view before it is decided. */
export function AnswerButton({ dispute }: { dispute: DisputeRow }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)} aria-haspopup="dialog">
        Answer<span className="sr-only">&nbsp;{dispute.person.name} on {dispute.recordName}</span>
      </Button>
      <Suspense fallback={null}>{isOpen && <AnswerDialog dispute={dispute} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
