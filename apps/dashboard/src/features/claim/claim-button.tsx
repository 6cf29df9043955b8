import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useReader } from '../../app/session.query.js';
import type { PickedSkill } from '../../app/skill-picker.js';

const ClaimDialog = lazy(() => import('./claim-dialog.js').then(({ ClaimDialog }) => ({ default: ClaimDialog })));

/** Where an employee says what they can do, or asks for an endorsement; not there in other roles. */
export function ClaimButton({ topic, level }: { topic?: PickedSkill; level?: number }) {
  const { actingRole, personId } = useReader();
  const [isOpen, setOpen] = useState(false);
  if (actingRole !== 'EMPLOYEE' || !personId) return null;
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {topic ? 'Show' : 'Show a skill'}
        {topic && <span className="sr-only">&nbsp;{topic.name}</span>}
      </Button>
      <Suspense fallback={null}>{isOpen && <ClaimDialog topic={topic} level={level} close={() => setOpen(false)} />}</Suspense>
    </>
  );
}
