import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import type { DisputeRow } from './dispute.query.js';

const AnswerDialog = lazy(() => import('./answer-dialog.js').then(({ AnswerDialog }) => ({ default: AnswerDialog })));

/** Answers a dispute, with the effect in view before it is decided. */
export function AnswerButton({ dispute }: { dispute: DisputeRow }) {
  const show = useDialog();
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <AnswerDialog dispute={dispute} close={close} />)} aria-haspopup="dialog">
      Answer<span className="sr-only">&nbsp;{dispute.person.name} on {dispute.recordName}</span>
    </Button>
  );
}
