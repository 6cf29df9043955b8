import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { DisputeButton } from './dispute-button.js';
import { FIELDS } from './dispute.words.js';

/** Disputes what is known of the person itself, field by field. */
export function DisputeFields() {
  const [field, setField] = useState<string>('location');
  return (
    <div className="row" style={{ marginTop: 12, alignItems: 'end' }}>
      <NativeSelect size="xs" label="Something wrong here" data={[...FIELDS]} value={field} onChange={({ currentTarget }) => setField(currentTarget.value)} />
      <DisputeButton record="PERSON" id={field} name={`my ${field}`} />
    </div>
  );
}
