import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTopics, type DocumentTopic } from './document.query.js';

interface TopicPickerProps {
  label: string;
  /** What is chosen at first. */
  initial: DocumentTopic | null;
  /** Called with each choice, and with null once the text is none any more. */
  choose: (topic: DocumentTopic | null) => void;
  required?: boolean;
}

const labelOf = ({ name, kind }: DocumentTopic): string => `${name} (${kind === 'SKILL' ? 'skill' : 'credential'})`;

/** Finds a skill or a named credential by its name. */
export function TopicPicker({ label, initial, choose, required = false }: TopicPickerProps) {
  const [text, setText] = useState(initial ? labelOf(initial) : '');
  const [asked] = useDebouncedValue(text.replace(/ \((skill|credential)\)$/u, '').trim(), 200);
  const { data: topics = [] } = useTopics(asked);
  const change = (value: string) => {
    setText(value);
    choose(topics.find((topic) => labelOf(topic) === value) ?? null);
  };
  return <Autocomplete size="sm" label={label} value={text} onChange={change} data={[...new Set(topics.map(labelOf))]} required={required} filter={({ options }) => options} clearSectionMode="clear" />;
}
