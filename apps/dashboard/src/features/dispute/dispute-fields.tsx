import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DisputeButton } from './dispute-button.js';
import type { DisputedRecord } from './dispute.query.js';
import { FIELDS } from './dispute.words.js';

interface Own {
  id: string;
  emails: readonly string[];
  externalIds: readonly string[];
  onLeave: boolean;
}

interface Choice {
  readonly label: string;
  readonly record: DisputedRecord;
  readonly id: string;
}

/** Disputes what is known of the person itself: field by field, each address, each id, the leave. */
export function DisputeFields({ person }: { person: Own }) {
  const choices = choicesOf(person);
  const [label, setLabel] = useState('location');
  const choice = choices.find((one) => one.label === label) ?? choices[0]!;
  return (
    <div className="row" style={{ marginTop: 12, alignItems: 'end', flexWrap: 'wrap' }}>
      <NativeSelect size="xs" label="Something wrong here" data={choices.map((one) => one.label)} value={choice.label} onChange={({ currentTarget }) => setLabel(currentTarget.value)} />
      <DisputeButton record={choice.record} id={choice.id} name={`my ${choice.label}`} />
    </div>
  );
}

const choicesOf = ({ id, emails, externalIds, onLeave }: Own): Choice[] => [
  ...FIELDS.map((field): Choice => ({ label: field, record: 'PERSON', id: field })),
  ...emails.map((email): Choice => ({ label: `e-mail ${email}`, record: 'IDENTIFIER', id: email })),
  ...externalIds.map((external): Choice => ({ label: `id ${external}`, record: 'IDENTIFIER', id: external })),
  ...(onLeave ? [{ label: 'leave', record: 'LEAVE', id } satisfies Choice] : []),
];
