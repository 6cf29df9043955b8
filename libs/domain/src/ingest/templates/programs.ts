import type { ProgramClaim } from '../claim.js';
import { number, whole } from '../parse/decimal.js';
import { amount, currency } from '../parse/money.js';
import { text } from '../parse/text.js';
import { assessment, level } from '../parse/words.js';
import { column, required, template } from '../template.js';
import { moneyOf } from './money-of.js';

export const programs = template({
  kind: 'programs',
  title: 'What can be learned, at what price',
  columns: {
    provider: required('provider', text, { aliases: ['vendor', 'partner'], example: ['Northwind Academy', 'Northwind Academy'], help: 'Who offers it.' }),
    title: required('title', text, { aliases: ['program', 'programme', 'course', 'course title', 'program title'], example: ['Kubernetes in practice', 'First aid at work'], help: 'One row for each skill it teaches.' }),
    cost: column('cost', amount, { aliases: ['price', 'fee'], example: ['1250.00', '95'], help: 'For one person, with its currency.' }),
    currency: column('currency', currency, { aliases: ['currency code'], example: ['EUR', 'EUR'], help: 'Three letters, ISO 4217.' }),
    hours: column('hours', number(0, 10_000), { aliases: ['duration', 'duration hours'], example: ['24', '8'], help: 'What one person needs.' }),
    seats: column('seats', whole(0, 1_000_000), { aliases: ['capacity'], example: ['', '12'], help: 'How many people can take part. Empty: no limit.' }),
    assessment: column('assessment', assessment, { aliases: ['assessed by', 'assessment type'], example: ['exam', 'reviewed work'], help: 'reviewed work, exam, quiz or none (when empty).' }),
    accreditor: column('accreditor', text, { aliases: ['accredited by'], example: ['', 'Red Cross'], help: 'Who vouches for the program.' }),
    skill: column('skill', text, { aliases: ['skill name'], example: ['Kubernetes', ''], help: 'What it teaches, with its level. Where it was decided that it does not, it stays so.' }),
    level: column('level', level, { aliases: ['skill level'], example: ['3', ''], help: '1 awareness to 5 expert.' }),
    credential: column('credential', text, { aliases: ['credential awarded', 'certificate'], example: ['', 'First aid'], help: 'The credential it awards.' }),
  },
  claim: ({ currency: code, skill, level: taught, ...row }, say) => {
    const cost = moneyOf({ cost: row.cost, currency: code }, say);
    if ((skill === null) !== (taught === null)) say(skill === null ? 'skill' : 'level', 'VALUE_MISSING');
    const teaches = skill !== null && taught !== null ? { skill, level: taught } : null;
    return { kind: 'programs', ...row, cost, assessment: row.assessment ?? 'none', teaches };
  },
  key: ({ provider, title, teaches }) => [provider, title, teaches?.skill ?? null],
  agree: (claim) => [{ group: [claim.provider, claim.title], about: commonOf(claim) }],
});

function commonOf({ cost, hours, seats, assessment: assessed, accreditor, credential }: ProgramClaim): readonly unknown[] {
  return [cost, hours, seats, assessed, accreditor, credential];
}
