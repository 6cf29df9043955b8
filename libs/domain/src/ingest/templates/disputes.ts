import { answer, disputed } from '../parse/words.js';
import { text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { person } from './shared-columns.js';

export const disputes = template({
  kind: 'disputes',
  title: 'How disputes of records were answered',
  columns: {
    person,
    dispute: required('dispute', text, { example: ['6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', '7a2d3b45-1c6e-4d9f-8b80-2e3f40516273'], help: 'The id of the dispute that is answered.' }),
    record: required('record', disputed, { aliases: ['kind of record'], example: ['evidence', 'person'], help: 'evidence, learning, credential, or person for what is known of the person.' }),
    recordKey: required('record key', text, { aliases: ['key of record'], example: ['0d4f7f0a-0c35-4d76-8b6e-2c1f7f1f0001', 'location'], help: 'The key of the record as its dispute names it; of a person the field.' }),
    answer: required('answer', answer, { aliases: ['decision'], example: ['upheld', 'kept'], help: 'upheld: the record was wrong and ends, or is corrected; kept: it stays.' }),
    correction: column('correction', text, { aliases: ['right value'], example: ['', ''], help: 'What is right, where a field of a person was wrong: a name, location, job family, cost centre, team path or role.' }),
    reason: required('reason', text, { aliases: ['why'], example: ['The test was another person’s', 'Checked with the office'], help: 'Why.' }),
  },
  claim: (row, say) => {
    const corrects = row.answer === 'upheld' && row.record === 'person';
    if (corrects && row.correction === null) say('correction', 'VALUE_MISSING');
    if (!corrects && row.correction !== null) say('correction', 'VALUES_EXCLUDE_EACH_OTHER');
    return { kind: 'disputes', ...row };
  },
  key: ({ dispute }) => [dispute],
});
