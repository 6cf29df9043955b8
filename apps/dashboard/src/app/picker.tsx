import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';

export interface PickerProps<T> {
  label: string;
  /** Called with each choice, and with null once the text no longer names one. */
  choose: (one: T | null) => void;
  /** What is chosen at first. */
  initial?: T | null;
  /** Whether the field is empty again after a choice, for the next; null is never chosen then. */
  clears?: boolean;
  required?: boolean;
  size?: 'xs' | 'sm';
  /** The label is read out, and shown as a hint only. */
  hidesLabel?: boolean;
}

interface PickerOf<T> extends PickerProps<T> {
  /** What fits a text. */
  useFound: (text: string) => { readonly found: readonly T[]; readonly isKnown: boolean };
  /** What an entry is called in the list, as long as no other is called so. */
  nameOf: (one: T) => string;
  /** Said where nothing is found. */
  missing?: string;
}

/** Finds something by its name while it is typed; what stands there counts once it is something that was found. */
export function Picker<T>({ label, choose, initial, clears = false, hidesLabel = false, required = false, size = 'sm', useFound, nameOf, missing }: PickerOf<T>) {
  const [text, setText] = useState(initial ? nameOf(initial) : '');
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { found, isKnown } = useFound(asked);
  const named = (name: string): T | null => found.find((one) => nameOf(one) === name) ?? null;
  const change = (next: string) => {
    setText(next);
    if (!clears) choose(named(next));
  };
  const submit = (name: string) => {
    const one = named(name);
    if (!clears || !one) return;
    choose(one);
    setText('');
  };
  const isMissing = isKnown && found.length === 0 && isAsked(text, asked);
  const said = hidesLabel ? { 'aria-label': label, placeholder: label } : { label };
  const names = [...new Set(found.map(nameOf))];
  return <Autocomplete {...said} size={size} required={required} value={text} onChange={change} onOptionSubmit={submit} data={names} filter={({ options }) => options} clearSectionMode="clear" error={isMissing && missing} />;
}

/** Whether what is typed has been looked for. */
const isAsked = (text: string, asked: string): boolean => asked !== '' && asked === text.trim();
