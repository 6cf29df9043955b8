import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Candidate } from './identity.query.js';
import { reasonsInWords } from './identity.words.js';

interface CandidateChoiceProps {
  label: string;
  candidates: readonly Candidate[];
  /** Id of a candidate, `other`, or the last choice; nothing is chosen by itself. */
  value: string;
  choose: (value: string) => void;
  /** Said of one who is not in the list. */
  other: string;
  /** The choice that is none of them. */
  none: { readonly label: string; readonly description: string };
  /** Shown while `other` is chosen. */
  children: ReactNode;
}

/** Who or what may be meant, each with its reasons; or another, or none of them. */
export function CandidateChoice({ label, candidates, value, choose, other, none, children }: CandidateChoiceProps) {
  return (
    <>
      <Radio.Group label={label} value={value} onChange={choose} required>
        <Stack gap="xs" mt="xs">
          {candidates.map(({ id, name, identifiers, reasons }) => (
            <Radio key={id} value={id} label={name} description={`${reasonsInWords(reasons)}; known as ${identifiers.slice(0, 3).join(', ') || name}`} />
          ))}
          <Radio value="other" label={other} />
          <Radio value="none" label={none.label} description={none.description} />
        </Stack>
      </Radio.Group>
      {value === 'other' && children}
    </>
  );
}

/** Id of what is chosen, null for none of them; undefined until it is said. */
export function chosenId(choice: string, other: { readonly id: string } | null): string | null | undefined {
  if (choice === 'other') return other?.id;
  return choice === '' ? undefined : choice === 'none' ? null : choice;
}
