import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';

const ExemptDialog = lazy(() => import('./exempt-dialog.js').then(({ ExemptDialog }) => ({ default: ExemptDialog })));

export interface Exempt {
  person: { id: string; name: string };
  topic: { id: string; name: string };
}

/** Excuses a person from a requirement on the spot; not there for readers who may not, nor for oneself. */
export function ExemptButton({ person, topic }: Exempt) {
  const { actingRole, personId } = useReader();
  const show = useDialog();
  if (!seesNames(actingRole) || person.id === personId) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <ExemptDialog person={person} topic={topic} close={close} />)} aria-haspopup="dialog">
      Excuse<span className="sr-only">&nbsp;{person.name} from {topic.name}</span>
    </Button>
  );
}
