import { TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { type Exemption, useEndExemption } from './exemption.query.js';

/** When an exemption ends instead, and why; then its effect, before it is decided. */
export function EndDialog({ exemption, close }: { exemption: Exemption; close: () => void }) {
  const end = useEndExemption();
  const { today } = useReader().organisation;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    end.mutate({ id: exemption.id, toOn: textOf(form, 'toOn'), reason: textOf(form, 'reason') });
  };
  return (
    <DecidingDialog title={`End the exemption of ${exemption.person.name}`} decision={end.data} close={close}>
      <form onSubmit={submit} className="stack">
        <p className="second plain">From {exemption.topic.name}: {exemption.reason}</p>
        <TextInput label="Last day" name="toOn" type="date" required min={exemption.fromOn ?? ''} max={exemption.toOn ?? ''} defaultValue={today} />
        <TextInput label="Reason" name="reason" required maxLength={500} />
        <FormTrouble error={end.error} />
        <FormButtons send="Look at the effect" isPending={end.isPending} close={close} />
      </form>
    </DecidingDialog>
  );
}
