import { fold } from '../../name/fold.js';
import type { MappingStatus } from '../claim.js';
import { date } from '../parse/date.js';
import { list, text } from '../parse/text.js';
import { assessment, level, mappingAbout, mappingStatus } from '../parse/words.js';
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
    level: column('level', level, { aliases: ['skill level'], example: ['3', '2'], help: '1 awareness to 5 expert; of what is rejected or undecided nothing is kept.' }),
    assessment: column('assessment', assessment, { aliases: ['assessment type', 'assessed by'], example: ['exam', 'none'], help: 'reviewed work, exam, quiz or none; none proves no more than activity. Of what is rejected or undecided nothing is kept.' }),
    from: column('from', date, { aliases: FROM_ALIASES, example: ['2025-01-01', ''], help: 'Credentials issued from this day.' }),
    to: { ...to, example: ['', ''] as const },
    status: column('status', mappingStatus, { aliases: ['mapping status'], example: ['in force', ''], help: 'in force (when empty), ended, rejected (it does not speak of the skill, and is not suggested again) or undecided.' }),
    about: column('about', mappingAbout, { aliases: ['speaks for'], example: ['title', ''], help: 'program: the mapping that the program of this title has of its own. Empty: whatever has this title.' }),
  },
  oneOf: [['level'], ['assessment']],
  claim: (row, say) => {
    checkSpan(row, 'to', say);
    if (row.achievements.length === 0) say('achievements', 'VALUE_MISSING');
    if (row.about === 'program' && row.achievements.length > 1) say('about', 'VALUES_EXCLUDE_EACH_OTHER');
    const status = row.status ?? 'in-force';
    if (!speaks(status)) return { kind: 'mappings', ...row, level: null, assessment: null, status, about: row.about ?? 'title' };
    if (row.level === null) say('level', 'VALUE_MISSING');
    if (row.assessment === null) say('assessment', 'VALUE_MISSING');
    return { kind: 'mappings', ...row, status, about: row.about ?? 'title' };
  },
  key: ({ issuer, achievements, skill, from, about }) => [issuer, achievements.map(fold).sort().join('\u001f'), skill, ...(about === 'program' ? [null, about] : [from])],
});

/** Whether it says, or said until it was ended, that the titles speak of the skill; else there is no level to it. */
const speaks = (status: MappingStatus): boolean => status === 'in-force' || status === 'ended';
