import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import type { Proposed } from '../decision/decision.query.js';
import { type CheckInput, useCheckDocument, type DocumentDetail, type DocumentTopic } from './document.query.js';
import { HOW_CHOICES, shownName } from './document.words.js';
import { ShownFields } from './shown-fields.js';

/** How it was checked and what it shows; a second check says the same as the first, or refuses. */
export function CheckForm({ document, proposed }: { document: DocumentDetail; proposed: (decision: Proposed) => void }) {
  const check = useCheckDocument();
  const [topic, setTopic] = useState<DocumentTopic | null>(document.topic);
  const isSecond = document.state === 'CHECKED_ONCE';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const pressed = (event.nativeEvent as unknown as { submitter: HTMLButtonElement | null }).submitter;
    check.mutate(inputOf(new FormData(event.currentTarget), { documentId: document.id, result: pressed?.value === 'REFUSED' ? 'REFUSED' : 'ACCEPTED', topicId: topic?.id ?? null }), { onSuccess: proposed });
  };
  return (
    <form onSubmit={submit} className="stack">
      {isSecond ? <FirstFound document={document} /> : <ShownFields document={document} topic={topic} choose={setTopic} />}
      <div className="document-fields">
        <NativeSelect label="How it was checked" name="how" data={HOW_CHOICES} required />
        <TextInput label="Where, or with whom" name="reference" maxLength={500} />
      </div>
      <Textarea label="Reason" name="reason" required maxLength={500} autosize minRows={2} />
      <div className="row">
        <Button type="submit" value="ACCEPTED" loading={check.isPending}>
          {isSecond ? 'Confirm' : 'Accept'}
        </Button>
        <Button type="submit" value="REFUSED" variant="default" formNoValidate={false} disabled={check.isPending}>
          Refuse
        </Button>
      </div>
      <FormTrouble error={check.error} />
    </form>
  );
}

function FirstFound({ document: { checks } }: { document: DocumentDetail }) {
  const first = checks.find(({ round }) => round === 'first');
  return (
    <p>
      {first?.checkedBy} found that it shows <strong>{first && shownName(first)}</strong>. It counts once you, too, have looked into it and confirm the same.
    </p>
  );
}

/** Days and level are empty in a second check, which repeats those of the first. */
function inputOf(form: FormData, about: Pick<CheckInput, 'documentId' | 'result' | 'topicId'>): CheckInput {
  const level = Number(textOf(form, 'level'));
  return {
    ...about,
    how: textOf(form, 'how') as CheckInput['how'],
    reference: textOf(form, 'reference') || null,
    level: level > 0 ? level : null,
    fromOn: textOf(form, 'fromOn') || null,
    toOn: textOf(form, 'toOn') || null,
    reason: textOf(form, 'reason'),
  };
}
