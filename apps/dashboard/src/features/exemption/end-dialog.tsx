import { Button, Modal, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { useReader } from '../../app/session.query.js';
import { DecisionView } from '../decision/decision-view.js';
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
    <Modal opened onClose={close} size={end.data ? 'xl' : 'md'} title={end.data?.said ?? `End the exemption of ${exemption.person.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      {end.data ? (
        <DecisionView id={end.data.id} leave={close} />
      ) : (
        <form onSubmit={submit} className="stack">
          <p className="second plain">From {exemption.topic.name}: {exemption.reason}</p>
          <TextInput label="Last day" name="toOn" type="date" required min={exemption.fromOn ?? ''} max={exemption.toOn ?? ''} defaultValue={today} />
          <TextInput label="Reason" name="reason" required maxLength={500} />
          {end.error && (
            <p role="alert" className="notice warn">
              {end.error.message}
            </p>
          )}
          <div className="row">
            <Button type="submit" loading={end.isPending}>
              Look at the effect
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </div>
        </form>
      )}
    </Modal>
  );
}
