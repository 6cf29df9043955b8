import { Radio, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useSettle } from './contested.query.js';

export interface Settle {
  evidenceId: string;
  person: { id: string; name: string };
  topic: { name: string };
}

/** Asks which side is right, and shows the effect. */
export function SettleDialog({ evidenceId, person, topic, close }: Settle & { close: () => void }) {
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
