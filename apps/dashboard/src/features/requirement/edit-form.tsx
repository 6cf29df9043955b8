import { FormTrouble } from '../../app/form-parts.js';
import './requirement.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { formatDay } from '../../app/format.js';
import { useReader } from '../../app/session.query.js';
import { SkillPicker } from '../../app/skill-picker.js';
import { DecisionDialog } from '../decision/decision-dialog.js';
import { type Draft, draftsOn, inputOf, newDraft, repeatedIn, troublesOf } from './draft.js';
import { type EditInput, useEditRequirements, type Version } from './requirement.query.js';
import { RowEditor } from './row-editor.js';

interface EditFormProps {
  owner: Pick<EditInput, 'ownerId' | 'newRole'>;
  versions: readonly Version[];
}

/** All that is asked for from a day on, and why; nothing is decided before its effect has been looked at. */
export function EditForm({ owner, versions }: EditFormProps) {
  const { today } = useReader().organisation;
  const [day, setDay] = useState(today);
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => draftsOn(versions, today));
  const [changesPast, setChangesPast] = useState(false);
  const [reason, setReason] = useState('');
  const [isTold, setTold] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const edit = useEditRequirements();
  const repeated = repeatedIn(drafts);
  const isSound = repeated.size === 0 && drafts.every((draft) => Object.keys(troublesOf(draft)).length === 0);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTold(true);
    if (isSound) edit.mutate({ ...owner, effectiveOn: day, changesPast: day < today && changesPast, requirements: drafts.map(inputOf), reason }, { onSuccess: () => setOpen(true) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <EffectiveDay day={day} versions={versions} setDay={setDay} changesPast={changesPast} setChangesPast={setChangesPast} />
      <Rows drafts={drafts} setDrafts={setDrafts} isTold={isTold} repeated={repeated} />
      <div className="asked-row" role="group" aria-label="Ask for more">
        <SkillPicker size="xs" label="Add a skill" clears choose={(skill) => skill && setDrafts((now) => [...now, newDraft(skill)])} />
        <Button size="xs" variant="default" onClick={() => setDrafts((now) => [...now, newDraft(null)])}>
          Add credentials
        </Button>
      </div>
      <TextInput label="Reason" required maxLength={500} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      <div className="row">
        <Button type="submit" loading={edit.isPending}>
          Look at the effect
        </Button>
        {isTold && !isSound && <span role="alert">Some fields need another value.</span>}
      </div>
      <FormTrouble error={edit.error} />
      {isOpen && edit.data && <DecisionDialog decision={edit.data} close={() => setOpen(false)} />}
    </form>
  );
}

interface RowsProps {
  drafts: readonly Draft[];
  setDrafts: (change: (now: readonly Draft[]) => readonly Draft[]) => void;
  isTold: boolean;
  repeated: ReadonlySet<string>;
}

function Rows({ drafts, setDrafts, isTold, repeated }: RowsProps) {
  if (drafts.length === 0) return <p className="second">Nothing is asked for. Add a skill or credentials below.</p>;
  return drafts.map((draft) => (
    <RowEditor
      key={draft.key}
      draft={draft}
      troubles={troublesOf(draft)}
      isTold={isTold}
      isRepeated={repeated.has(draft.key)}
      change={(field, value) => setDrafts((now) => now.map((one) => (one.key === draft.key ? { ...one, [field]: value } : one)))}
      remove={() => setDrafts((now) => now.filter(({ key }) => key !== draft.key))}
    />
  ));
}

interface EffectiveDayProps {
  day: string;
  versions: readonly Version[];
  setDay: (day: string) => void;
  changesPast: boolean;
  setChangesPast: (changesPast: boolean) => void;
}

/** From which day on, with a clear word on what a day that is over changes, and on what is to come after it. */
function EffectiveDay({ day, versions, setDay, changesPast, setChangesPast }: EffectiveDayProps) {
  const { today } = useReader().organisation;
  const later = versions.filter(({ effectiveOn }) => effectiveOn > day).map(({ effectiveOn }) => formatDay(effectiveOn));
  return (
    <div className="stack">
      <TextInput label="In force from" type="date" required value={day} onChange={({ currentTarget }) => setDay(currentTarget.value)} w={200} />
      {day !== '' && day < today && (
        <div className="notice warn" style={{ margin: 0 }}>
          <p>
            {formatDay(day)} is over. From then on figures are computed anew by what you ask for here: today’s, those of the months since, and what changed since last month. What was known before your decision can still be asked for.
          </p>
          <Checkbox required checked={changesPast} onChange={({ currentTarget }) => setChangesPast(currentTarget.checked)} label="Change the figures of days that are over" />
        </div>
      )}
      {later.length > 0 && <p className="second">What is said from {later.join(' and ')} on stays as it is, and takes the place of this where it speaks of the same.</p>}
    </div>
  );
}
