import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { useReader } from '../../app/session.query.js';
import type { Settle } from './settle-dialog.js';

const SettleDialog = lazy(() => import('./settle-dialog.js').then((loaded) => ({ default: loaded.SettleDialog })));

/** Says which side is right; not there for what is contested of oneself. */
export function SettleButton({ evidenceId, person, topic }: Settle) {
  const show = useDialog();
  if (useReader().personId === person.id) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <SettleDialog evidenceId={evidenceId} person={person} topic={topic} close={close} />)} aria-haspopup="dialog">
      Settle<span className="sr-only">&nbsp;{topic.name} of {person.name}</span>
    </Button>
  );
}
