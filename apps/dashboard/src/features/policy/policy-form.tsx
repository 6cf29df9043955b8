import { Button, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { DecisionDialog } from '../decision/decision-dialog.js';
import { AddRevalidation, NOT_YET } from './add-revalidation.js';
import { SettingInput } from './setting-input.js';
import { type Change, useDecidePolicy, type Policy, type Setting } from './policy.query.js';

const YEAR = 365;

const keyOf = ({ setting, skill }: Setting): string => `${setting} ${skill?.id ?? ''}`;

/** Every setting with what holds now; those that were changed are proposed together, with the reason. */
export function PolicyForm({ policy }: { policy: Policy }) {
  const [added, setAdded] = useState<readonly Setting[]>([]);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const [isOpen, setOpen] = useState(false);
  const decide = useDecidePolicy();
  const settings = [...policy.settings, ...added];
  const changes = settings.flatMap((setting) => changeOf(setting, texts[keyOf(setting)]));
  const change = (setting: Setting, text: string) => setTexts((now) => ({ ...now, [keyOf(setting)]: text }));
  const add = (setting: Setting) => {
    setAdded((now) => [...now, setting]);
    change(setting, String(YEAR));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    decide.mutate({ settings: changes, reason }, { onSuccess: () => setOpen(true) });
  };
  return (
    <form className="stack" onSubmit={submit}>
      {settings.map((setting) => (
        <SettingInput key={keyOf(setting)} setting={setting} text={texts[keyOf(setting)] ?? String(setting.value)} change={(text) => change(setting, text)} />
      ))}
      <AddRevalidation known={settings} add={add} />
      <TextInput label="Reason" required maxLength={500} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
      <div className="row">
        <Button type="submit" loading={decide.isPending} disabled={changes.length === 0}>
          Look at the effect
        </Button>
        <span className="second" role="status">
          {changes.length === 0 ? 'Nothing is changed yet.' : `${changes.length} changed`}
        </span>
      </div>
      <FormTrouble error={decide.error} />
      {isOpen && decide.data && <DecisionDialog decision={decide.data} close={() => setOpen(false)} />}
    </form>
  );
}

/** An emptied field goes back to the default; one that was added and emptied again changes nothing. */
function changeOf({ setting, skill, value, default: usual }: Setting, text: string | undefined): Change[] {
  const isEmpty = text?.trim() === '';
  const wanted = isEmpty ? (usual ?? NOT_YET) : Number(text ?? value);
  return wanted === value ? [] : [{ setting, skillId: skill?.id ?? null, value: isEmpty ? null : wanted }];
}
