import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';

const AssignDialog = lazy(() => import('./assign-dialog.js').then(({ AssignDialog }) => ({ default: AssignDialog })));

export interface AssignTo {
  /** Empty: they are chosen in the dialog. */
  people: readonly { id: string; name: string }[];
  topic: { id: string; name: string } | null;
  /** Given where it was opened from a program; else it is chosen in the dialog. */
  program?: { id: string; title: string };
}

/** Assigns a program to people on the spot; not there for readers who may not. */
export function AssignButton({ label, primary = false, ...to }: AssignTo & { label: string; primary?: boolean }) {
  const { actingRole } = useReader();
  const show = useDialog();
  const { people } = to;
  if (!seesNames(actingRole)) return null;
  return (
    <Button variant={primary ? 'filled' : 'default'} size={primary ? 'sm' : 'compact-sm'} onClick={() => show((close) => <AssignDialog {...to} close={close} />)} aria-haspopup="dialog">
      {label}
      {people.length === 1 && !primary && <span className="sr-only">&nbsp;a program to {people[0]?.name}</span>}
    </Button>
  );
}
