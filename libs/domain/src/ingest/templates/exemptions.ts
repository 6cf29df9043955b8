import { date } from '../parse/date.js';
import { text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, person, to } from './shared-columns.js';

export const exemptions = template({
  kind: 'exemptions',
  title: 'Who is excused from which requirement, until when, why',
  columns: {
    person,
    skill: column('skill', text, { aliases: ['skill name'], example: ['Kubernetes', ''], help: 'A skill or a credential: one of the two.' }),
    credential: column('credential', text, { aliases: ['certificate', 'licence', 'license'], example: ['', 'First aid'], help: 'A named credential.' }),
    from: required('from', date, { aliases: FROM_ALIASES, example: ['2026-01-01', '2026-01-01'], help: 'First day excused.' }),
    until: { ...to, name: 'until', aliases: ['to', ...to.aliases.filter((alias) => alias !== 'until')] },
    reason: required('reason', text, { aliases: ['why', 'justification'], example: ['Moves to sales in spring', 'Medical certificate with HR'], help: 'Kept in the history of the decision.' }),
  },
  oneOf: [['skill', 'credential']],
  claim: ({ person: whose, skill, credential, from, until, reason }, say) => {
    checkSpan({ from, to: until }, 'until', say);
    if (skill !== null && credential !== null) say('skill', 'VALUES_EXCLUDE_EACH_OTHER');
    if (skill !== null) return { kind: 'exemptions', person: whose, subject: { kind: 'skill', skill }, from, until, reason };
    if (credential !== null) return { kind: 'exemptions', person: whose, subject: { kind: 'credential', credential }, from, until, reason };
    say('skill', 'VALUE_MISSING');
    return null;
  },
  key: ({ person: whose, subject, from }) => [whose, subject.kind, subject.kind === 'skill' ? subject.skill : subject.credential, from],
});
