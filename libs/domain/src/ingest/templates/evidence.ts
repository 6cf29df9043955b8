import { date } from '../parse/date.js';
import { text } from '../parse/text.js';
import { url } from '../parse/url.js';
import { claimedGrade, has, level, yesNo } from '../parse/words.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, person, to } from './shared-columns.js';
import { subjectOf } from './subject-of.js';

export const evidence = template({
  kind: 'evidence',
  title: 'Who has shown which skill or holds which credential',
  columns: {
    person,
    skill: column('skill', text, { aliases: ['skill name', 'competency'], example: ['Kubernetes', ''], help: 'A skill with its level, or a credential: one of the two.' }),
    level: column('level', level, { aliases: ['skill level', 'proficiency'], example: ['3', ''], help: '1 awareness, 2 foundational, 3 practitioner, 4 advanced, 5 expert.' }),
    credential: column('credential', text, { aliases: ['certificate', 'licence', 'license'], example: ['', 'First aid'], help: 'A named credential, such as a licence.' }),
    grade: required('grade', claimedGrade, { aliases: ['evidence grade'], example: ['endorsed', 'attested'], help: 'attested, endorsed, activity or claimed; verified is earned by a proof.' }),
    from: required('from', date, { aliases: [...FROM_ALIASES, 'date', 'assessed on', 'issued on'], example: ['2026-02-01', '2025-06-30'], help: 'The first day it holds.' }),
    to,
    source: column('source', text, { aliases: ['assessed by', 'origin'], example: ['Review by team lead', 'HR check of the card'], help: 'Who or what says so.' }),
    result: column('result', has, { aliases: ['outcome'], example: ['has', ''], help: 'has (when empty), or has not after a failed re-test.' }),
    link: column('link', url, { aliases: ['work sample', 'work sample link'], example: ['https://code.example.com/ada/cluster', ''], help: 'Where the work can be seen.' }),
    sample: column('work sample file', text, { aliases: ['sample', 'document'], example: ['', ''], help: 'The id of a work sample that the person handed in as a file, as its page has it in its address.' }),
    settles: column('settles', yesNo, { aliases: ['settled'], example: ['', ''], help: 'yes where this decides between older evidence that contradicts itself; no when empty.' }),
  },
  oneOf: [['skill', 'credential']],
  claim: ({ person: whose, grade, from, to: last, source, ...row }, say) => {
    checkSpan({ from, to: last }, 'to', say);
    const subject = subjectOf(row, say);
    return subject && { kind: 'evidence', person: whose, subject, grade, from, to: last, source, has: row.result ?? true, link: row.link, sample: row.sample, settles: row.settles ?? false };
  },
  key: ({ person: whose, subject, source, from }) => [whose, subject.kind, subject.kind === 'skill' ? subject.skill : subject.credential, source, from],
});
