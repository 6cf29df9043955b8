import { personRef } from '../parse/email.js';
import { column, required, template } from '../template.js';

export const identifiers = template({
  kind: 'identifiers',
  title: 'Which e-mails and ids belong to which person',
  columns: {
    person: column('person', personRef, {
      aliases: ['belongs to', 'person id', 'employee id'],
      example: ['E-1001', ''],
      help: 'An e-mail or external id by which the person is known. Empty: nobody of yours; rows about them stay out.',
    }),
    identifier: required('identifier', personRef, {
      aliases: ['further identifier', 'other e-mail', 'other id'],
      example: ['ada.b@old.example.com', 'guest@partner.example.com'],
      help: 'A further e-mail or id of that person. One that another person has is refused.',
    }),
  },
  claim: (row) => ({ kind: 'identifiers', ...row }),
  key: ({ identifier }) => [identifier],
});
