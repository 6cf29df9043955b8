import { NativeSelect, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { useReader } from '../../app/session.query.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { useSetTarget } from './target.query.js';

/** Which figure is to be reached, from when on, and why. A target moves no figure: it is what figures are held against. */
export function TargetDialog({ teamId, close }: { teamId?: string; close: () => void }) {
  const set = useSetTarget();
  const { today } = useReader().organisation;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const share = textOf(form, 'share');
    const measure = textOf(form, 'measure') === 'PROVEN' ? 'PROVEN' : 'MET';
    set.mutate({ teamId: teamId ?? null, measure, share: share === '' ? null : Number(share), effectiveOn: textOf(form, 'effectiveOn'), reason: textOf(form, 'reason') });
  };
  return (
    <DecidingDialog title="Set a target" decision={set.data} close={close}>
      <form onSubmit={submit} className="stack">
        <NativeSelect label="Figure" name="measure" data={[{ value: 'MET', label: 'met, of what is required' }, { value: 'PROVEN', label: 'proven, of what is required' }]} />
        <TextInput label="Per cent" description="Empty: no target any more" name="share" type="number" min={1} max={100} step={1} />
        <TextInput label="From" name="effectiveOn" type="date" required defaultValue={today} />
        <TextInput label="Reason" name="reason" required maxLength={500} />
        <FormTrouble error={set.error} />
        <FormButtons send="Look at it before you decide" isPending={set.isPending} close={close} />
      </form>
    </DecidingDialog>
  );
}
