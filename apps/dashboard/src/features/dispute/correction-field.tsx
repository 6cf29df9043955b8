import { NativeSelect, TextInput } from '@mantine/core';
import { LEVEL_CHOICES } from '../evidence/evidence.words.js';
import type { DisputeRow } from './dispute.query.js';

const LEVELS = [{ value: '', label: 'none: the record ends' }, ...LEVEL_CHOICES];

/** What is right instead, where something else can be said: needed for a field of the person, possible for an address or the level of evidence. */
export function CorrectionField({ dispute: { record, field } }: { dispute: Pick<DisputeRow, 'record' | 'field'> }) {
  if (record === 'PERSON') {
    return <TextInput label={`The right ${field}`} description={field === 'team' ? 'From the top, as in Delivery / Cloud' : undefined} name="correction" required maxLength={500} />;
  }
  if (record === 'IDENTIFIER') return <TextInput label="The right one, if there is one" description="It takes the place of the wrong one." name="correction" maxLength={254} />;
  return record === 'EVIDENCE' ? <NativeSelect label="The right level, if there is one" name="correction" data={LEVELS} /> : null;
}
