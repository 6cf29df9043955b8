import { NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { formatMoney, formatPeople } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import type { AssignTo } from './assign-button.js';
import { AssignPeople } from './assign-people.js';
import { useAssign, type ProgramOption } from './plan.query.js';

interface AssignFormProps extends Omit<AssignTo, 'program'> {
  programs: readonly ProgramOption[];
  close: () => void;
}

/** Which program, to whom, by when. */
export function AssignForm({ people: given, topic, programs, close }: AssignFormProps) {
  const { organisation } = useReader();
  const assign = useAssign();
  const [people, setPeople] = useState(given);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { personIds: people.map(({ id }) => id), programId: textOf(form, 'program'), dueOn: textOf(form, 'dueOn'), topicId: topic?.id ?? null };
    assign.mutate(input, { onSuccess: close });
  };
  return (
    <form onSubmit={submit} className="stack">
      <AssignPeople people={people} change={setPeople} />
      <NativeSelect label="Program" name="program" data={programs.map((program) => ({ value: program.id, label: optionLabel(program) }))} required />
      <TextInput label="Due on" name="dueOn" type="date" min={organisation.today} defaultValue={inThreeMonths(organisation.today)} required />
      <FormTrouble error={assign.error} />
      <FormButtons send={`Assign to ${formatPeople(people.length)}`} isPending={assign.isPending} disabled={programs.length === 0 || people.length === 0} close={close} />
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
