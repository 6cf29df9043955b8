import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatMoney, formatPeople } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { Await, Nothing } from '../../app/states.js';
import type { AssignTo } from './assign-button.js';
import { useAssign, useProgramOptions, type ProgramOption } from './plan.query.js';

/** Which program, by when. The people are those of the gap it was opened from. */
export function AssignDialog({ people, topic, close }: AssignTo & { close: () => void }) {
  const [isAll, setAll] = useState(topic === null);
  const options = useProgramOptions(isAll ? null : (topic?.id ?? null), true);
  return (
    <Modal opened onClose={close} title={topic ? `Assign a program for ${topic.name}` : 'Assign a program'} closeButtonProps={{ 'aria-label': 'Close' }}>
      <p className="second plain">To {people.length <= 6 ? people.map(({ name }) => name).join(', ') : formatPeople(people.length)}.</p>
      <Await query={options} what="programs">
        {(programs) =>
          programs.length === 0 && !isAll ? (
            <Nothing title="No program teaches this yet" action={<Button variant="default" onClick={() => setAll(true)}>Choose from all programs</Button>}>
              Import programs that name this skill, or choose any other program.
            </Nothing>
          ) : (
            <AssignForm people={people} topic={topic} programs={programs} close={close} />
          )
        }
      </Await>
    </Modal>
  );
}

function AssignForm({ people, topic, programs, close }: AssignTo & { programs: readonly ProgramOption[]; close: () => void }) {
  const { organisation } = useReader();
  const assign = useAssign();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { personIds: people.map(({ id }) => id), programId: textOf(form, 'program'), dueOn: textOf(form, 'dueOn'), topicId: topic?.id ?? null };
    assign.mutate(input, { onSuccess: close });
  };
  return (
    <form onSubmit={submit} className="stack" style={{ marginTop: 12 }}>
      <NativeSelect label="Program" name="program" data={programs.map((program) => ({ value: program.id, label: optionLabel(program) }))} required />
      <TextInput label="Due on" name="dueOn" type="date" min={organisation.today} defaultValue={inThreeMonths(organisation.today)} required />
      {assign.error && (
        <p role="alert" className="notice warn">
          {assign.error.message}
        </p>
      )}
      <div className="row">
        <Button type="submit" loading={assign.isPending} disabled={programs.length === 0}>
          Assign to {formatPeople(people.length)}
        </Button>
        <Button variant="default" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

const optionLabel = ({ title, provider, costMinor, currency, hours }: ProgramOption): string =>
  [title, provider, costMinor === null ? null : formatMoney(costMinor, currency), hours === null ? null : `${hours} hours`].filter(Boolean).join(' · ');

/** A first proposal for the due date. */
function inThreeMonths(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 3);
  return date.toISOString().slice(0, 10);
}
