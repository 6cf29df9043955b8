import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { Await, Nothing } from '../../app/states.js';
import type { AssignTo } from './assign-button.js';
import { AssignForm } from './assign-form.js';
import { useProgramOptions } from './plan.query.js';

/** Who does which program, by when: what it was opened from stands, the rest is chosen. */
export function AssignDialog({ program, ...to }: AssignTo & { close: () => void }) {
  const title = to.topic ? `Assign a program for ${to.topic.name}` : `Assign ${program?.title ?? 'a program'}`;
  return (
    <Modal opened onClose={to.close} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      {program ? <AssignForm {...to} programs={[{ ...program, provider: '', costMinor: null, currency: null, hours: null }]} /> : <WithProgram {...to} />}
    </Modal>
  );
}

function WithProgram(to: Omit<AssignTo, 'program'> & { close: () => void }) {
  const { topic } = to;
  const [isAll, setAll] = useState(topic === null);
  return (
    <Await query={useProgramOptions(isAll ? null : (topic?.id ?? null), true)} what="programs">
      {(programs) =>
        programs.length === 0 && !isAll ? (
          <Nothing title="No program teaches this yet" action={<Button variant="default" onClick={() => setAll(true)}>Choose from all programs</Button>}>
            Import programs that name this skill, or choose any other program.
          </Nothing>
        ) : (
          <AssignForm {...to} programs={programs} />
        )
      }
    </Await>
  );
}
