import { Button, Modal, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { useReader } from '../../app/session.query.js';
import { DecisionView } from '../decision/decision-view.js';
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
    <Modal opened onClose={close} size={exempt.data ? 'xl' : 'md'} title={exempt.data?.said ?? `Excuse ${person.name} from ${topic.name}`} closeButtonProps={{ 'aria-label': 'Close' }}>
      {exempt.data ? (
        <DecisionView id={exempt.data.id} leave={close} />
      ) : (
        <form onSubmit={submit} className="stack">
          <p className="second">Who is excused counts neither as met nor as missing; the number of those excused is shown beside.</p>
          <TextInput label="From" name="fromOn" type="date" required defaultValue={today} />
          <TextInput label="Until" name="toOn" type="date" required min={today} />
          <TextInput label="Reason" name="reason" required maxLength={500} />
          {exempt.error && (
            <p role="alert" className="notice warn">
              {exempt.error.message}
            </p>
          )}
          <div className="row">
            <Button type="submit" loading={exempt.isPending}>
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
