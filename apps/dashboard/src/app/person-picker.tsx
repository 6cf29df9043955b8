import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useHits } from './search.query.js';

export interface PickedPerson {
  readonly id: string;
  readonly name: string;
}

interface PersonPickerProps {
  label: string;
  /** Called with each choice, and with null when the text no longer names one. */
  choose: (person: PickedPerson | null) => void;
  /** Whether the field is empty again after a choice, for the next. */
  clears?: boolean;
}

/** Finds a person whom the reader may see; two of one name are told apart by an e-mail or id. */
export function PersonPicker({ label, choose, clears = false }: PersonPickerProps) {
  const [text, setText] = useState('');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data: hits = [] } = useHits(asked);
  const people = hits.filter(({ kind }) => kind.toLowerCase() === 'person').map(({ id, name, detail }) => ({ id, name, shown: detail ? `${name}, ${detail}` : name }));
  const submit = (shown: string) => {
    const person = people.find((one) => one.shown === shown);
    choose(person ? { id: person.id, name: person.name } : null);
    setText(clears ? '' : shown);
  };
  const change = (next: string) => {
    setText(next);
    if (!clears) choose(null);
  };
  return <Autocomplete label={label} value={text} onChange={change} data={[...new Set(people.map(({ shown }) => shown))]} filter={({ options }) => options} onOptionSubmit={submit} clearSectionMode="clear" />;
}
