import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

interface FindFormProps {
  /** What can be looked for, for those who listen. */
  label: string;
  placeholder: string;
  /** What is looked for now, as it stands in the address. */
  value: string | undefined;
  /** Called without a text when all shall be shown again. */
  find: (text: string | undefined) => void;
}

/** Looks for a text once it is sent. */
export function FindForm({ label, placeholder, value = '', find }: FindFormProps) {
  const [text, setText] = useState(value);
  const [found, setFound] = useState(value);
  // The address is the truth: where a link changed it, the field follows and keeps the focus.
  if (found !== value) {
    setFound(value);
    setText(value);
  }
  return (
    <form
      role="search"
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        find(text.trim() || undefined);
      }}
    >
      <TextInput size="xs" type="search" aria-label={label} placeholder={placeholder} value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} />
      <Button size="xs" variant="default" type="submit">
        Find
      </Button>
    </form>
  );
}
