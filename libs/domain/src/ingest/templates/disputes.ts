import type { DisputedRecord } from '../claim.js';
import { answer, disputed } from '../parse/words.js';
import { text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { person } from './shared-columns.js';

/** Of what can be right instead something else be said, rather than that the record ends. */
const CORRECTABLE: ReadonlySet<DisputedRecord> = new Set<DisputedRecord>(['evidence', 'identifier', 'person']);

export const disputes = template({
  kind: 'disputes',
  title: 'How disputes of records were answered',
  columns: {
    person,
    dispute: required('dispute', text, { example: ['6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', '7a2d3b45-1c6e-4d9f-8b80-2e3f40516273'], help: 'The id of the dispute that is answered.' }),
    record: required('record', disputed, {
      aliases: ['kind of record'], example: ['evidence', 'person'], help: 'evidence, learning, credential, document, exemption, assignment, leave, identifier, or person for what else is known of the person.',
    }),
    recordKey: required('record key', text, { aliases: ['key of record'], example: ['0d4f7f0a-0c35-4d76-8b6e-2c1f7f1f0001', 'location'], help: 'The key of the record as its dispute names it; of a person the field.' }),
    answer: required('answer', answer, { aliases: ['decision'], example: ['upheld', 'kept'], help: 'upheld: the record was wrong and ends, or is corrected; kept: it stays.' }),
    correction: column('correction', text, {
      aliases: ['right value'], example: ['', ''], help: 'What is right: needed for a field of a person (a name, location, job family, cost centre, team path or role); possible for the level of evidence and for an identifier.',
    }),
    reason: required('reason', text, { aliases: ['why'], example: ['The test was another person’s', 'Checked with the office'], help: 'Why.' }),
  },
  claim: (row, say) => {
    const { record, answer: said, correction } = row;
    if (said === 'upheld' && record === 'person' && correction === null) say('correction', 'VALUE_MISSING');
    if (correction !== null && (said !== 'upheld' || !CORRECTABLE.has(record))) say('correction', 'VALUES_EXCLUDE_EACH_OTHER');
    return { kind: 'disputes', ...row };
  },
  key: ({ dispute }) => [dispute],
});
