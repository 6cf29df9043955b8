import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { type PickedSkill, SkillPicker } from '../../app/skill-picker.js';
import { DecisionDialog } from '../decision/decision-dialog.js';
import { LEVEL_CHOICES } from '../evidence/evidence.words.js';
import type { Mapping, MappingInput } from './mapping.query.js';
import { useDecideMapping } from './mapping.query.js';
import { ASSESSMENT_CHOICES } from './mapping.words.js';
import { TitlesField, useIsProgram } from './titles-field.js';

/** What the editor begins with. */
export interface Draft extends Partial<Pick<Mapping, 'level' | 'assessment' | 'fromOn' | 'toOn'>> {
  readonly issuer: string;
  readonly issuerKey: string;
  readonly titles: readonly string[];
  readonly skill: PickedSkill | null;
  /** Of a mapping that is changed. */
  readonly replaces?: { readonly id: string; readonly ofProgram: boolean };
}

/** What titles of an issuer speak of; then what that would do, before it is decided. */
export function MappingEditor({ draft, close }: { draft: Draft; close: () => void }) {
  const decide = useDecideMapping();
  if (decide.data) return <DecisionDialog decision={decide.data} close={close} />;
  return (
    <Modal opened onClose={close} size="lg" title={draft.replaces ? 'Change the mapping' : 'Map to a skill'} closeButtonProps={{ 'aria-label': 'Close' }}>
      <EditorForm draft={draft} send={(input) => decide.mutate(input)} isPending={decide.isPending} error={decide.error} />
    </Modal>
  );
}

function EditorForm({ draft, send, isPending, error }: { draft: Draft; send: (input: MappingInput) => void; isPending: boolean; error: Error | null }) {
  const [titles, setTitles] = useState<readonly string[]>(draft.titles);
  const [skill, setSkill] = useState<PickedSkill | null>(draft.skill);
  const isProgram = useIsProgram(draft.issuerKey, titles);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!skill || titles.length === 0) return;
    const of = { issuer: draft.issuerKey, titles: [...titles], ofProgram: draft.replaces?.ofProgram ?? isProgram };
    send({ of, topicId: skill.id, ...fieldsOf(new FormData(event.currentTarget)), replaces: draft.replaces?.id ?? null });
  };
  return (
    <form onSubmit={submit} className="stack">
      <p className="second plain">Of {draft.issuer}.</p>
      <TitlesField issuerKey={draft.issuerKey} titles={titles} choose={setTitles} />
      <SkillPicker required initial={draft.skill} choose={setSkill} />
      <Fields draft={draft} />
      <FormTrouble error={error} />
      <div className="row">
        <Button type="submit" loading={isPending} disabled={!skill || titles.length === 0}>
          See the effect
        </Button>
      </div>
    </form>
  );
}

const CHOOSE = { value: '', label: 'Choose' };

function Fields({ draft: { level, assessment, fromOn, toOn } }: { draft: Draft }) {
  return (
    <>
      <NativeSelect label="Level that it shows" name="level" required defaultValue={level ? String(level) : ''} data={[CHOOSE, ...LEVEL_CHOICES]} />
      <NativeSelect label="Assessment behind it" name="assessment" required defaultValue={assessment ?? ''} data={[CHOOSE, ...ASSESSMENT_CHOICES]} />
      <div className="row">
        <TextInput label="Issued from" name="fromOn" type="date" defaultValue={fromOn ?? ''} />
        <TextInput label="Issued to" name="toOn" type="date" defaultValue={toOn ?? ''} />
      </div>
      <Textarea label="Reason for the decision" name="reason" required maxLength={2000} autosize minRows={2} />
    </>
  );
}

const fieldsOf = (form: FormData) => ({
  level: Number(textOf(form, 'level')),
  assessment: textOf(form, 'assessment') as MappingInput['assessment'],
  fromOn: textOf(form, 'fromOn') || null,
  toOn: textOf(form, 'toOn') || null,
  reason: textOf(form, 'reason'),
});
