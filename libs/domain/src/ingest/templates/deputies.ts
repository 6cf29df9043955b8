import { date } from '../parse/date.js';
import { personRef } from '../parse/email.js';
import { teamPath } from '../parse/team-path.js';
import { required, template } from '../template.js';
import { checkSpan, FROM_ALIASES } from './shared-columns.js';

export const deputies = template({
  kind: 'deputies',
  title: 'Who leads a team in the place of its lead, from when to when',
  columns: {
    deputy: required('deputy', personRef, { aliases: ['acting lead', 'stand-in'], example: ['ada.byron@example.com', 'E-1002'], help: 'An e-mail or external id of the person.' }),
    team: required('team path', teamPath, { aliases: ['team', 'department path'], example: ['Delivery / Cloud', 'Delivery'], help: 'The team, from the top of the tree down, separated by / or >. Teams below it are included.' }),
    from: required('from', date, { aliases: FROM_ALIASES, example: ['2026-12-01', '2027-01-04'], help: 'First day.' }),
    to: required('to', date, { aliases: ['until', 'end', 'end date'], example: ['2026-12-31', '2027-01-15'], help: 'The last day, included; after it the rights end by themselves.' }),
  },
  claim: (row, say) => {
    checkSpan(row, 'to', say);
    return { kind: 'deputies', ...row };
  },
  key: ({ deputy, team, from }) => [deputy, team.join('/'), from],
});
