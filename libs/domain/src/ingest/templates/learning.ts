import { date } from '../parse/date.js';
import { whole } from '../parse/decimal.js';
import { amount, currency } from '../parse/money.js';
import { score } from '../parse/score.js';
import { text } from '../parse/text.js';
import { url } from '../parse/url.js';
import { status } from '../parse/words.js';
import { column, required, template } from '../template.js';
import { moneyOf } from './money-of.js';
import { person } from './shared-columns.js';

export const learning = template({
  kind: 'learning',
  title: 'Who took part in which program, with what result',
  columns: {
    person,
    program: required('program', text, {
      aliases: ['programme', 'title', 'course', 'course title', 'program title', 'training title'],
      example: ['Kubernetes in practice', 'First aid at work'],
      help: 'The title of the program.',
    }),
    provider: column('provider', text, { aliases: ['vendor', 'partner'], example: ['Northwind Academy', ''], help: 'Needed where two providers use one title.' }),
    status: required('status', status, {
      aliases: ['completion status', 'progress status', 'transcript status'],
      example: ['completed', 'in progress'],
      help: 'enrolled, in progress, completed, failed or withdrawn.',
    }),
    on: required('date', date, { aliases: ['status date', 'completed on', 'completion date', 'completed at', 'completed date'], example: ['2026-05-12', '2026-06-01'], help: 'When that status was reached.' }),
    score: column('score', score, { aliases: ['grade', 'result'], example: ['87 %', ''], help: 'Per cent, 0 to 100.' }),
    certificateUrl: column('certificate url', url, {
      aliases: ['certificate', 'certificate link', 'credential url', 'verification url'],
      example: ['https://certificates.example.com/c/1', ''],
      help: 'Where the certificate can be seen.',
    }),
    cost: column('cost', amount, { aliases: ['price', 'amount paid'], example: ['1250.00', ''], help: 'What was paid for this person, with its currency.' }),
    currency: column('currency', currency, { aliases: ['currency code'], example: ['EUR', ''], help: 'Three letters, ISO 4217.' }),
    attempt: column('attempt', whole(1, 1_000), { aliases: ['attempt number'], example: ['', '2'], help: 'From 1 (when empty); tells repeated attempts apart.' }),
  },
  claim: ({ currency: code, ...row }, say) => ({ kind: 'learning', ...row, cost: moneyOf({ cost: row.cost, currency: code }, say), attempt: row.attempt ?? 1 }),
  key: ({ person: whose, provider, program, attempt }) => [whose, provider, program, attempt],
});
