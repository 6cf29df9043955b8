import { date } from '../parse/date.js';
import { text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, person, to } from './shared-columns.js';

export const leave = template({
  kind: 'leave',
  title: 'Who is on leave from when to when',
  columns: {
    person,
    from: required('from', date, { aliases: FROM_ALIASES, example: ['2026-07-01', '2026-11-02'], help: 'First day away.' }),
    to,
    reason: column('reason', text, { aliases: ['leave type', 'type of leave'], example: ['parental leave', ''], help: 'Optional; nothing medical.' }),
  },
  claim: (row, say) => {
    checkSpan(row, 'to', say);
    return { kind: 'leave', ...row };
  },
  key: ({ person: whose, from }) => [whose, from],
});
