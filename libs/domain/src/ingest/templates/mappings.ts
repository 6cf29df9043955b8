import { fold } from '../../name/fold.js';
import { date } from '../parse/date.js';
import { list, text } from '../parse/text.js';
import { assessment, level } from '../parse/words.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, to } from './shared-columns.js';

export const mappings = template({
  kind: 'mappings',
  title: 'Which credential speaks of which skill',
  columns: {
    issuer: required('issuer', text, { aliases: ['issuer name', 'provider'], example: ['Northwind Academy', 'did:web:academy.example.com'], help: 'Name, web address or DID.' }),
    achievements: required('achievement', list(text), {
      aliases: ['achievements', 'badge', 'program', 'program title', 'achievement or program title', 'credential'],
      example: ['Kubernetes in practice', 'Cloud basics; Cloud networking'],
      help: 'Its title; several, separated by a semicolon, are needed all together.',
    }),
    skill: required('skill', text, { aliases: ['skill name', 'competency'], example: ['Kubernetes', 'Cloud architecture'], help: 'The skill it speaks of.' }),
    level: required('level', level, { aliases: ['skill level'], example: ['3', '2'], help: '1 awareness to 5 expert.' }),
    assessment: required('assessment', assessment, { aliases: ['assessment type', 'assessed by'], example: ['exam', 'none'], help: 'reviewed work, exam, quiz or none; none proves no more than activity.' }),
    from: column('from', date, { aliases: FROM_ALIASES, example: ['2025-01-01', ''], help: 'Credentials issued from this day.' }),
    to: { ...to, example: ['', ''] as const },
  },
  claim: (row, say) => {
    checkSpan(row, 'to', say);
    if (row.achievements.length === 0) say('achievements', 'VALUE_MISSING');
    return { kind: 'mappings', ...row };
  },
  key: ({ issuer, achievements, skill, from }) => [issuer, achievements.map(fold).sort().join('\u001f'), skill, from],
});
