import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import type { Exempt } from './exempt-button.js';
import { useExempt } from './exemption.query.js';

/** Until when and why; then the effect, before it is decided. */
export function ExemptDialog({ person, topic, close }: Exempt & { close: () => void }) {
  const exempt = useExempt();
  const { today } = useReader().organisation;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    exempt.mutate({ personId: person.id, topicId: topic.id, fromOn: textOf(form, 'fromOn'), toOn: textOf(form, 'toOn'), reason: textOf(form, 'reason') });
  };
  return (
    <DecidingDialog title={`Excuse ${person.name} from ${topic.name}`} decision={exempt.data} close={close}>
      <form onSubmit={submit} className="stack">
        <p className="second">Who is excused counts neither as met nor as missing; the number of those excused is shown beside.</p>
        <TextInput label="From" name="fromOn" type="date" required defaultValue={today} />
        <TextInput label="Until" name="toOn" type="date" required min={today} />
        <TextInput label="Reason" name="reason" required maxLength={500} />
        <FormTrouble error={exempt.error} />
        <FormButtons send="Look at the effect" isPending={exempt.isPending} close={close} />
      </form>
    </DecidingDialog>
  );
}
