import { personRef } from '../parse/email.js';
import { text } from '../parse/text.js';
import { column, required, template } from '../template.js';

export const holders = template({
  kind: 'holders',
  title: 'Whose credentials are that several people claim',
  columns: {
    credential: required('credential', text, { aliases: ['credential id'], example: ['6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', '7a2d3b45-1c6e-4d9f-8b80-2e3f40516273'], help: 'The id of the credential here, as it is of any of those who claim it.' }),
    person: column('person', personRef, { aliases: ['holder', 'belongs to'], example: ['ada.byron@example.com', ''], help: 'An e-mail or external id of the person whose it is, one of those who claim it. Empty: of none of them.' }),
    reason: required('reason', text, { aliases: ['why'], example: ['She showed the letter that came with it', 'Handed on by somebody who has left'], help: 'Why.' }),
  },
  claim: (row) => ({ kind: 'holders', ...row }),
  key: ({ credential }) => [credential],
});
