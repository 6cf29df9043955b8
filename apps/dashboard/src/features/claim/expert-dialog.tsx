import { Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatDay } from '../../app/format.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { PersonPicker, type PickedPerson } from '../../app/person-picker.js';
import { useReader } from '../../app/session.query.js';
import { type PickedSkill, SkillPicker } from '../../app/skill-picker.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useNameExpert, type ExpertRow } from './claim.query.js';

/** Names an expert, or says until when a named one is one. */
export function ExpertDialog({ expert, close }: { expert: ExpertRow | null; close: () => void }) {
  const name = useNameExpert();
  const title = expert ? `${expert.person.name}: ${expert.skill.name}` : 'Name an expert';
  return (
    <DecidingDialog title={title} decision={name.data} close={close}>
      <NameForm expert={expert} name={name} close={close} />
    </DecidingDialog>
  );
}

function NameForm({ expert, name, close }: { expert: ExpertRow | null; name: ReturnType<typeof useNameExpert>; close: () => void }) {
  const [person, setPerson] = useState<PickedPerson | null>(expert?.person ?? null);
  const [skill, setSkill] = useState<PickedSkill | null>(expert?.skill ?? null);
  const { today } = useReader().organisation;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (person && skill) name.mutate({ personId: person.id, skillId: skill.id, until: textOf(form, 'until') || null, reason: textOf(form, 'reason') });
  };
  return (
    <form onSubmit={submit} className="stack">
      {!expert && <PersonPicker label="Person" required choose={setPerson} />}
      {!expert && <SkillPicker required choose={setSkill} />}
      <TextInput label="Until" description={`Empty: without end. A day before ${formatDay(today)} ends it.`} name="until" type="date" defaultValue={expert?.toOn ?? ''} />
      <Textarea label="Reason" name="reason" required maxLength={2000} autosize minRows={2} />
      <FormTrouble error={name.error} />
      <FormButtons send="Look at the decision" isPending={name.isPending} disabled={!person || !skill} close={close} />
    </form>
  );
}
