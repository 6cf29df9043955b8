import { Radio, Textarea } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { textOf } from '../../app/form.js';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { DecidingDialog } from '../decision/deciding-dialog.js';
import { CorrectionField } from './correction-field.js';
import { useAnswerDispute, type DisputeRow } from './dispute.query.js';

export function AnswerDialog({ dispute, close }: { dispute: DisputeRow; close: () => void }) {
  const { id, record, person, recordName, reason } = dispute;
  const [isUpheld, setUpheld] = useState(true);
  const answer = useAnswerDispute();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    answer.mutate({ id, upheld: isUpheld, correction: (isUpheld && textOf(form, 'correction')) || null, reason: textOf(form, 'reason') });
  };
  return (
    <DecidingDialog title={`${person.name}: ${recordName}`} decision={answer.data} close={close}>
      <form onSubmit={submit} className="stack">
        <blockquote className="plain second" style={{ margin: 0 }}>{reason}</blockquote>
        <Radio.Group label="Answer" value={isUpheld ? 'upheld' : 'kept'} onChange={(value) => setUpheld(value === 'upheld')}>
          <div className="stack" style={{ gap: 6, marginTop: 4 }}>
            <Radio value="upheld" label={record === 'PERSON' ? 'It is wrong: correct it' : 'It is wrong: the record ends'} />
            <Radio value="kept" label="It stays as it is" />
          </div>
        </Radio.Group>
        {isUpheld && <CorrectionField dispute={dispute} />}
        <Textarea label="Reason, which the person reads" name="reason" required maxLength={2000} autosize minRows={2} />
        <FormTrouble error={answer.error} />
        <FormButtons send="Look at the effect" isPending={answer.isPending} close={close} />
      </form>
    </DecidingDialog>
  );
}
