import type { CheckClaim } from '../claim.js';
import { date } from '../parse/date.js';
import { text } from '../parse/text.js';
import { checkedHow, checkResult, checkRound, level } from '../parse/words.js';
import { column, required, type Say, template } from '../template.js';
import { checkSpan, FROM_ALIASES, to } from './shared-columns.js';
import { subjectOf } from './subject-of.js';

export const checks = template({
  kind: 'checks',
  title: 'Which certificates were checked, how, and what they show',
  columns: {
    document: required('document', text, { aliases: ['document id'], example: ['7f2c0a52-53ab-4b0e-9d6e-0a6a3f1c1d11', '0b0d9a8e-8a4f-4d1b-b0de-1f4f1d2f7a22'], help: 'The id of the document, as its page has it in its address.' }),
    round: column('check', checkRound, { aliases: ['round'], example: ['first', 'second'], help: 'first (when empty), or second: that of another person.' }),
    result: required('result', checkResult, { aliases: ['outcome'], example: ['accepted', 'refused'], help: 'accepted or refused.' }),
    skill: column('skill', text, { aliases: ['skill name', 'competency'], example: ['Kubernetes', ''], help: 'What it shows: a skill with its level, or a credential; nothing where it is refused.' }),
    level: column('level', level, { aliases: ['skill level', 'proficiency'], example: ['3', ''], help: '1 awareness, 2 foundational, 3 practitioner, 4 advanced, 5 expert.' }),
    credential: column('credential', text, { aliases: ['certificate', 'licence', 'license'], example: ['', ''], help: 'A named credential, such as a licence.' }),
    from: column('from', date, { aliases: [...FROM_ALIASES, 'issued on'], example: ['2026-02-01', ''], help: 'The first day it holds; needed where it is accepted.' }),
    to,
    how: required('how', checkedHow, { aliases: ['checked by', 'method'], example: ['registry', 'phone'], help: 'link, registry, phone or original.' }),
    reference: column('reference', text, { aliases: ['address', 'number'], example: ['https://registry.example/123', 'Ms Ade, 22 November'], help: 'Where, or with whom.' }),
    reason: column('reason', text, { aliases: ['why'], example: ['', 'Not in the registry'], help: 'Why; needed where it is refused.' }),
  },
  claim: ({ document, round, result, from, to: last, how, reference, reason, ...row }, say) => {
    checkSpan({ from, to: last }, 'to', say);
    const about = { kind: 'checks', document, round: round ?? 'first', result, how, reference, reason } as const;
    if (result === 'refused') return refused(about, row, say);
    const subject = subjectOf(row, say);
    if (from === null) say('from', 'VALUE_MISSING');
    return subject && { ...about, subject, from, to: last };
  },
  key: ({ document, round }) => [document, round],
});

type About = Pick<CheckClaim, 'kind' | 'document' | 'round' | 'result' | 'how' | 'reference' | 'reason'>;

/** What is refused shows nothing. */
function refused(about: About, { skill, credential }: { readonly skill: string | null; readonly credential: string | null }, say: Say<'skill' | 'credential' | 'reason'>): CheckClaim {
  if (skill !== null) say('skill', 'VALUES_EXCLUDE_EACH_OTHER');
  if (credential !== null) say('credential', 'VALUES_EXCLUDE_EACH_OTHER');
  if (about.reason === null) say('reason', 'VALUE_MISSING');
  return { ...about, subject: null, from: null, to: null };
}
