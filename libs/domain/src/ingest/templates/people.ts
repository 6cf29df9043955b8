import { fold } from '../../name/fold.js';
import type { PersonClaim } from '../claim.js';
import { date } from '../parse/date.js';
import { email, personRef } from '../parse/email.js';
import { teamPath, teamPaths } from '../parse/team-path.js';
import { list, text } from '../parse/text.js';
import { column, required, template } from '../template.js';
import { checkSpan, FROM_ALIASES, to } from './shared-columns.js';

export const people = template({
  kind: 'people',
  title: 'People, their teams, roles and leads',
  columns: {
    externalId: column('external id', text, {
      aliases: ['id', 'employee id', 'employee number', 'person id', 'staff number', 'worker id'],
      example: ['E-1001', 'E-1002'],
      help: 'The number or code the person has in your HR system.',
    }),
    emails: column('e-mails', list(email), {
      aliases: ['e-mail', 'email', 'emails', 'email address', 'email addresses', 'work email', 'mail'],
      example: ['ada.byron@example.com; ada@example.org', 'juan.perez@example.com'],
      help: 'All addresses the person is known by, separated by a semicolon.',
    }),
    name: required('name', text, { aliases: ['full name', 'display name', 'person'], example: ['Ada Byron', 'Juan Pérez'], help: 'As it is shown.' }),
    team: column('team path', teamPath, {
      aliases: ['team', 'department path', 'org path', 'organisation path', 'organization path'],
      example: ['Delivery / Cloud', 'Delivery / Cloud / Platform'],
      help: 'The home team, from the top of the tree down, separated by / or >.',
    }),
    manager: column('manager', personRef, {
      aliases: ['manager id', 'manager email', 'manager e-mail', 'supervisor', 'reports to'],
      example: ['', 'ada.byron@example.com'],
      help: 'E-mail or external id. Says who reports to whom, not who sees whom: see leads.',
    }),
    role: column('role', text, { aliases: ['job title', 'position', 'job role'], example: ['Cloud lead', 'Platform engineer'], help: 'The role whose requirements apply.' }),
    location: column('location', text, { aliases: ['site', 'office'], example: ['Porto', 'Lyon'], help: 'Where the person works.' }),
    jobFamily: column('job family', text, { aliases: ['job group', 'family'], example: ['Engineering', 'Engineering'], help: 'The group of jobs the role is part of.' }),
    costCentre: column('cost centre', text, { aliases: ['cost center'], example: ['4100', '4110'], help: 'Where cost is booked.' }),
    from: column('from', date, { aliases: [...FROM_ALIASES, 'hire date', 'join date'], example: ['2024-03-01', '2025-09-15'], help: 'First day in this team and role.' }),
    to: { ...to, aliases: [...to.aliases, 'termination date', 'leaving date'], example: ['', ''] as const },
    leads: column('leads', teamPaths, {
      aliases: ['leads teams', 'lead of'],
      example: ['Delivery / Cloud', ''],
      help: 'The team paths this person leads and may see by name, separated by a semicolon.',
    }),
    identifiedBy: column('identified by', personRef, {
      aliases: ['identity'],
      example: ['', ''],
      help: 'Only where e-mails and ids of one row belong to different people: which of them tells who it is. The others become theirs.',
    }),
  },
  oneOf: [['externalId', 'emails']],
  claim: (row, say) => {
    const emails = row.emails ?? [];
    if (row.externalId === null && emails.length === 0) say('externalId', 'VALUE_MISSING');
    if (row.identifiedBy !== null && !namesItself(row)) say('identifiedBy', 'VALUES_EXCLUDE_EACH_OTHER');
    checkSpan(row, 'to', say);
    return { kind: 'people', ...row, emails, leads: row.leads ?? [] };
  },
  // One row for each post: a person may have had several, or have two at once, but has one home at a time.
  key: (claim) => [idOf(claim), claim.from, claim.role],
  agree: (claim) => [
    ...claim.emails.map((address) => ({ group: ['address', address], about: [idOf(claim)] })),
    { group: ['home', idOf(claim), `${claim.from ?? ''}`], about: claim.team?.map(fold) ?? [] },
  ],
});

function idOf({ externalId, emails }: PersonClaim): string {
  return externalId ?? emails[0] ?? '';
}

/** What tells who it is stands in the row itself. */
function namesItself({ identifiedBy, externalId, emails }: Pick<PersonClaim, 'identifiedBy' | 'externalId'> & { readonly emails: readonly string[] | null }): boolean {
  return identifiedBy !== null && [externalId, ...(emails ?? [])].some((each) => each !== null && fold(each) === fold(identifiedBy));
}
