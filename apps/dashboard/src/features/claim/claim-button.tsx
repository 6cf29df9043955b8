import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { useReader } from '../../app/session.query.js';
import type { PickedSkill } from '../../app/skill-picker.js';

const ClaimDialog = lazy(() => import('./claim-dialog.js').then(({ ClaimDialog }) => ({ default: ClaimDialog })));

/** Where an employee says what they can do, or asks for an endorsement; not there in other roles. */
export function ClaimButton({ topic, level }: { topic?: PickedSkill; level?: number }) {
  const { actingRole, personId } = useReader();
  const show = useDialog();
  if (actingRole !== 'EMPLOYEE' || !personId) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <ClaimDialog topic={topic} level={level} close={close} />)} aria-haspopup="dialog">
      {topic ? 'Show' : 'Show a skill'}
      {topic && <span className="sr-only">&nbsp;{topic.name}</span>}
    </Button>
  );
}
