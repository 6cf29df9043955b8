import { Button, Radio, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useDialog } from '../../app/dialog-room.js';
import { textOf } from '../../app/form.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useSettle } from './contested.query.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';

interface Settle {
  evidenceId: string;
  person: { id: string; name: string };
  topic: { name: string };
}

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

function SettleDialog({ evidenceId, person, topic, close }: Settle & { close: () => void }) {
  const settle = useSettle();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    settle.mutate({ evidenceId, holds: textOf(form, 'holds') === 'yes', reason: textOf(form, 'reason') });
  };
  return (
    <DecidingDialog title={`${person.name}: ${topic.name}`} decision={settle.data} close={close}>
      <form onSubmit={submit} className="stack">
        <Radio.Group label="What is right" name="holds" defaultValue="yes">
          <div className="stack" style={{ gap: 6, marginTop: 4 }}>
            <Radio value="yes" label="The level is held" />
            <Radio value="no" label="The level is not held" />
          </div>
        </Radio.Group>
        <Textarea label="Reason" name="reason" required maxLength={2000} autosize minRows={2} />
        <FormTrouble error={settle.error} />
        <FormButtons send="Look at the effect" isPending={settle.isPending} close={close} />
      </form>
    </DecidingDialog>
  );
}
