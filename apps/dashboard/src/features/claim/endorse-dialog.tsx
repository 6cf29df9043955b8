import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { formatPeople } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { LEVEL_CHOICES } from '../evidence/evidence.words.js';
import { useEndorse } from './claim.query.js';
import { isJudgement, JUDGEMENTS } from './claim.words.js';
import type { EndorseWhom } from './endorse-button.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';

/** Whom, at which level, until when and why; then the effect, before it is decided. One decision for all. */
export function EndorseDialog({ people, topic, level, close }: EndorseWhom & { close: () => void }) {
  const endorse = useEndorse();
  const { today } = useReader().organisation;
  const [chosen, setChosen] = useState<readonly string[]>(people.map(({ id }) => id));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const judgement = textOf(form, 'judgement');
    if (!isJudgement(judgement)) return;
    endorse.mutate({ personIds: [...chosen], skillId: topic.id, level: Number(textOf(form, 'level')), judgement, until: textOf(form, 'until') || null, reason: textOf(form, 'reason') });
  };
  return (
    <DecidingDialog title={`Endorse at ${topic.name}`} decision={endorse.data} close={close}>
      <form onSubmit={submit} className="stack">
        <People people={people} chosen={chosen} choose={setChosen} />
        <NativeSelect label="Level" name="level" data={LEVEL_CHOICES} defaultValue={String(level)} required />
        <NativeSelect label="What you say of it" name="judgement" data={[...JUDGEMENTS]} />
        <TextInput label="Until" description="Empty: without end" name="until" type="date" min={today} />
        <Textarea label="What it rests on" name="reason" required maxLength={2000} autosize minRows={2} />
        <FormTrouble error={endorse.error} />
        <FormButtons send={`Look at the effect for ${formatPeople(chosen.length)}`} isPending={endorse.isPending} disabled={chosen.length === 0} close={close} />
      </form>
    </DecidingDialog>
  );
}

function People({ people, chosen, choose }: { people: EndorseWhom['people']; chosen: readonly string[]; choose: (ids: readonly string[]) => void }) {
  if (people.length === 1) return <p className="plain">{people[0]!.name}</p>;
  return (
    <Checkbox.Group label="Whom" value={[...chosen]} onChange={choose}>
      <div className="stack" style={{ gap: 6, maxHeight: 220, overflowY: 'auto', padding: 2 }}>
        {people.map(({ id, name }) => (
          <Checkbox key={id} value={id} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
