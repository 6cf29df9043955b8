import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';

const AssignDialog = lazy(() => import('./assign-dialog.js').then(({ AssignDialog }) => ({ default: AssignDialog })));

export interface AssignTo {
  people: readonly { id: string; name: string }[];
  topic: { id: string; name: string } | null;
}

/** Assigns a program to people on the spot; not there for readers who may not. */
export function AssignButton({ people, topic, label, primary = false }: AssignTo & { label: string; primary?: boolean }) {
  const { actingRole } = useReader();
  const [isOpen, setOpen] = useState(false);
  if (!seesNames(actingRole)) return null;
  return (
    <>
      <Button variant={primary ? 'filled' : 'default'} size={primary ? 'sm' : 'compact-sm'} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {label}
        {people.length === 1 && !primary && <span className="sr-only">&nbsp;a program to {people[0]?.name}</span>}
      </Button>
      <Suspense fallback={null}>{isOpen && <AssignDialog people={people} topic={topic} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
