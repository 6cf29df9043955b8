import { Button } from '@mantine/core';
import { lazy } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { seesNames } from '../../app/readers.js';
import { useReader } from '../../app/session.query.js';

const EndorseDialog = lazy(() => import('./endorse-dialog.js').then(({ EndorseDialog }) => ({ default: EndorseDialog })));

export interface EndorseWhom {
  people: readonly { id: string; name: string }[];
  topic: { id: string; name: string };
  /** What is asked for. */
  level: number;
}

interface EndorseButtonProps extends EndorseWhom {
  label: string;
  /** True where a named expert was asked, who acts as employee. */
  isAsked?: boolean;
}

/** Endorses people on the spot; never oneself, and not there for readers who may not. */
export function EndorseButton({ people, topic, level, label, isAsked = false }: EndorseButtonProps) {
  const { actingRole, personId } = useReader();
  const show = useDialog();
  const others = people.filter(({ id }) => id !== personId);
  if (others.length === 0 || !(isAsked || seesNames(actingRole))) return null;
  return (
    <Button variant="default" size="compact-sm" onClick={() => show((close) => <EndorseDialog people={others} topic={topic} level={level} close={close} />)} aria-haspopup="dialog">
      {label}
      {others.length === 1 && <span className="sr-only">&nbsp;{others[0]!.name} at {topic.name}</span>}
    </Button>
  );
}
