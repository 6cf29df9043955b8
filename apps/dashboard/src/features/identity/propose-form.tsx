import { Textarea } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { FormButtons, FormTrouble } from '../../app/form-parts.js';
import { textOf } from '../../app/form.js';

interface ProposeFormProps {
  /** Called with the reason. */
  send: (reason: string) => void;
  /** False until it is said what shall be decided. */
  isReady: boolean;
  isPending: boolean;
  error: Error | null;
  close: () => void;
  children: ReactNode;
}

/** What is decided, why, and the way to its effect; nothing is decided here yet. */
export function ProposeForm({ send, isReady, isPending, error, close, children }: ProposeFormProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(textOf(new FormData(event.currentTarget), 'reason'));
  };
  return (
    <form onSubmit={submit} className="stack">
      {children}
      <Textarea label="Why" description="Kept with the decision." name="reason" required maxLength={500} autosize minRows={1} />
      <FormTrouble error={error} />
      <FormButtons send="Look at the effect" isPending={isPending} disabled={!isReady} close={close} />
    </form>
  );
}
