import { date } from '../parse/date.js';
import { whole } from '../parse/decimal.js';
import { teamPath } from '../parse/team-path.js';
import { measure, yesNo } from '../parse/words.js';
import { column, required, template } from '../template.js';

const perCent = whole(1, 100);

export const targets = template({
  kind: 'targets',
  title: 'The coverage that teams and the organisation are meant to reach',
  columns: {
    team: column('team', teamPath, { aliases: ['team path'], example: ['', 'Delivery / Cloud'], help: 'A team with all teams under it: fill in team or organisation.' }),
    organisation: column('organisation', yesNo, { aliases: ['organization', 'company', 'whole organisation'], example: ['yes', ''], help: 'yes or x: the whole organisation.' }),
    measure: required('measure', measure, { aliases: ['figure'], example: ['met', 'proven'], help: 'met or proven: which of the two figures.' }),
    share: column('share', (cell) => perCent(cell.replace(/\s?%$/u, '')), { aliases: ['target', 'target share', 'per cent', 'percent'], example: ['90', '75 %'], help: 'Per cent of what is required, 1 to 100. Empty: no target from the effective date on.' }),
    effectiveOn: column('effective date', date, { aliases: ['effective', 'effective from', 'from', 'valid from'], example: ['2026-01-01', ''], help: 'From which day it applies, until a later one. Empty: it has always applied.' }),
  },
  oneOf: [['team', 'organisation']],
  claim: ({ team, organisation, measure: of, share, effectiveOn }, say) => {
    if ((team !== null) === (organisation === true)) say('team', team === null ? 'VALUE_MISSING' : 'VALUES_EXCLUDE_EACH_OTHER');
    return { kind: 'targets', owner: team === null ? { kind: 'organisation' } : { kind: 'team', team }, measure: of, share, effectiveOn };
  },
  key: ({ owner, measure: of, effectiveOn }) => [owner.kind === 'team' ? owner.team.join('\u001f') : null, of, effectiveOn],
});
