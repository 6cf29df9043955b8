import { NativeSelect, TextInput } from '@mantine/core';
import { LEVEL_CHOICES } from '../evidence/evidence.words.js';
import type { DocumentTopic } from './document.query.js';
import { TopicPicker } from './topic-picker.js';

interface ShownFieldsProps {
  document: { level: number | null; issuedOn: string | null; untilOn: string | null };
  topic: DocumentTopic | null;
  choose: (topic: DocumentTopic | null) => void;
}

/** What a certificate shows, from when to when; at first as it was said when it was handed in. */
export function ShownFields({ document: { level, issuedOn, untilOn }, topic, choose }: ShownFieldsProps) {
  return (
    <div className="document-fields">
      <TopicPicker label="What it shows" initial={topic} choose={choose} />
      {topic?.kind !== 'CREDENTIAL' && <NativeSelect label="Level" name="level" data={LEVEL_CHOICES} defaultValue={String(level ?? 3)} />}
      <TextInput label="From" name="fromOn" type="date" defaultValue={issuedOn ?? undefined} />
      <TextInput label="To, its last day" name="toOn" type="date" defaultValue={untilOn ?? undefined} />
    </div>
  );
}
