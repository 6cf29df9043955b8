import './document.css';
import { Button, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';
import { formatSize } from '../../app/format.js';
import { LEVEL_CHOICES } from '../evidence/evidence.words.js';
import { Sending } from '../imports/sending.js';
import { useHandIn, type DocumentTopic, type HandedIn } from './document.query.js';
import { ACCEPTED, LARGEST } from './document.words.js';
import { TopicPicker } from './topic-picker.js';

/** Takes a certificate of a person as a file, with what it is and what it is meant for. */
export function HandIn({ personId }: { personId: string }) {
  const [handedIn, setHandedIn] = useState(0);
  return <Form key={handedIn} personId={personId} wasTaken={handedIn > 0} done={() => setHandedIn(handedIn + 1)} />;
}

function Form({ personId, wasTaken, done }: { personId: string; wasTaken: boolean; done: () => void }) {
  const handIn = useHandIn();
  const [file, setFile] = useState<File | null>(null);
  const [topic, setTopic] = useState<DocumentTopic | null>(null);
  const [sent, setSent] = useState(0);
  const isLarge = (file?.size ?? 0) > LARGEST;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!file || isLarge) return;
    handIn.mutate({ file, said: saidIn(new FormData(event.currentTarget), personId, topic), hear: setSent }, { onSuccess: done });
  };
  return (
    <form onSubmit={submit} className="stack" aria-label="Hand in a certificate">
      <div className="document-fields">
        <FileInput label="PDF, PNG or JPEG" placeholder="Choose a file" accept={ACCEPTED} value={file} onChange={setFile} error={isLarge && `The file is larger than ${formatSize(LARGEST)}.`} required clearable />
        <Said topic={topic} choose={setTopic} />
      </div>
      {handIn.isPending && file && <Sending file={file} sent={sent} more={0} />}
      <FormTrouble error={handIn.error} />
      <div className="row">
        <Button type="submit" loading={handIn.isPending} disabled={!file || isLarge}>
          Hand in
        </Button>
        <span className="second" role="status">
          {wasTaken && handIn.isIdle && 'Handed in. It counts once HR has checked it.'}
        </span>
      </div>
    </form>
  );
}

function Said({ topic, choose }: { topic: DocumentTopic | null; choose: (topic: DocumentTopic | null) => void }) {
  return (
    <>
      <TextInput label="What it is" name="title" required maxLength={200} />
      <TextInput label="Who issued it" name="issuer" maxLength={200} />
      <TopicPicker label="Meant for: a skill or a credential" initial={null} choose={choose} />
      {topic?.kind === 'SKILL' && <NativeSelect label="Level" name="level" data={LEVEL_CHOICES} defaultValue="3" />}
      <TextInput label="Day of issue" name="issuedOn" type="date" />
      <TextInput label="Its last day, if it has one" name="untilOn" type="date" />
    </>
  );
}

/** Fields that were left empty are null. */
function saidIn(form: FormData, personId: string, topic: DocumentTopic | null): HandedIn {
  const text = (name: string): string | null => textOf(form, name).trim() || null;
  const level = topic?.kind === 'SKILL' ? Number(textOf(form, 'level')) : null;
  return { kind: 'certificate', personId, title: textOf(form, 'title').trim(), issuer: text('issuer'), topicId: topic?.id ?? null, level, issuedOn: text('issuedOn'), untilOn: text('untilOn') };
}
