import { fold } from '../../name/fold.js';
import { date } from '../parse/date.js';
import { list, text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, person, to } from './shared-columns.js';

export const exemptions = template({
  kind: 'exemptions',
  title: 'Who is excused from which requirement, until when, why',
  columns: {
    person,
    skill: column('skill', text, { aliases: ['skill name'], example: ['Kubernetes', ''], help: 'A skill or a credential: one of the two.' }),
    credential: column('credential', list(text), {
      aliases: ['credentials', 'certificate', 'licence', 'license'],
      example: ['', 'First aid; Emergency responder'],
      help: 'A named credential; where several are asked for of which any one is enough, all of them, separated by a semicolon.',
    }),
    from: required('from', date, { aliases: FROM_ALIASES, example: ['2026-01-01', '2026-01-01'], help: 'First day excused.' }),
    until: { ...to, name: 'until', aliases: ['to', ...to.aliases.filter((alias) => alias !== 'until')] },
    reason: required('reason', text, { aliases: ['why', 'justification'], example: ['Moves to sales in spring', 'Medical certificate with HR'], help: 'Kept in the history of the decision.' }),
  },
  oneOf: [['skill', 'credential']],
  claim: ({ person: whose, skill, credential, from, until, reason }, say) => {
    checkSpan({ from, to: until }, 'until', say);
    if (skill !== null && credential !== null) say('skill', 'VALUES_EXCLUDE_EACH_OTHER');
    if (skill !== null) return { kind: 'exemptions', person: whose, subject: { kind: 'skill', skill }, from, until, reason };
    if (credential !== null && credential.length > 0) return { kind: 'exemptions', person: whose, subject: { kind: 'credential', anyOf: credential }, from, until, reason };
    say('skill', 'VALUE_MISSING');
    return null;
  },
  key: ({ person: whose, subject, from }) => [whose, subject.kind, subject.kind === 'skill' ? subject.skill : subject.anyOf.map(fold).sort().join('\u001f'), from],
});
