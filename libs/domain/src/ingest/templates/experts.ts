import { date } from '../parse/date.js';
import { text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, person } from './shared-columns.js';

export const experts = template({
  kind: 'experts',
  title: 'Who may endorse others at which skill',
  columns: {
    person,
    skill: required('may endorse', text, { aliases: ['expert in', 'expert for'], example: ['Kubernetes', 'SQL'], help: 'The skill at which this person may endorse those who ask.' }),
    from: column('from', date, { aliases: FROM_ALIASES, example: ['2026-02-01', ''], help: 'The first day. Empty: open start.' }),
    until: column('until', date, { aliases: ['to', 'end', 'valid until'], example: ['2027-01-31', ''], help: 'The last day, included. Empty: open end.' }),
  },
  claim: (row, say) => {
    checkSpan({ from: row.from, to: row.until }, 'until', say);
    return { kind: 'experts', ...row };
  },
  key: ({ person: whose, skill }) => [whose, skill],
});
