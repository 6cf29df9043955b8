import { fold } from '../../name/fold.js';
import type { ClaimedOwner, RequirementClaim } from '../claim.js';
import { date } from '../parse/date.js';
import { whole } from '../parse/decimal.js';
import { teamPath } from '../parse/team-path.js';
import { list, text } from '../parse/text.js';
import { demandKind, level, requiredGrade, weight, yesNo } from '../parse/words.js';
import { column, template, type Say, type Values } from '../template.js';

const columns = {
  role: column('role', text, { aliases: ['role name', 'job role'], example: ['Platform engineer', ''], help: 'Whose requirement it is: fill in one of role, team, organisation.' }),
  team: column('team', teamPath, { aliases: ['team path'], example: ['', 'Delivery / Cloud'], help: 'A team with all teams under it.' }),
  organisation: column('organisation', yesNo, { aliases: ['organization', 'company', 'whole organisation'], example: ['', ''], help: 'yes or x: asked of the whole organisation.' }),
  skill: column('skill', text, { aliases: ['skill name', 'competency'], example: ['Kubernetes', ''], help: 'A skill with its level, or a credential: one of the two.' }),
  level: column('level', level, { aliases: ['required level', 'skill level'], example: ['3', ''], help: '1 awareness, 2 foundational, 3 practitioner, 4 advanced, 5 expert.' }),
  credential: column('credential', list(text), {
    aliases: ['credentials', 'certificate', 'licence', 'license'],
    example: ['', 'First aid; Emergency responder'],
    help: 'A named credential; of several, separated by a semicolon, any one is enough.',
  }),
  minimumGrade: column('minimum grade', requiredGrade, {
    aliases: ['grade', 'min grade'],
    example: ['attested', ''],
    help: 'verified, attested, endorsed, activity or claimed. Empty: endorsed, and attested for weight 3.',
  }),
  weight: column('weight', weight, { aliases: ['importance', 'priority'], example: ['2', '3'], help: '1 useful (when empty), 2 important, 3 critical.' }),
  kind: column('kind', demandKind, { aliases: ['asked of'], example: ['everyone', 'at least'], help: 'everyone (when empty), or at least n distinct people.' }),
  n: column('n', whole(1, 100_000), { aliases: ['number', 'at least', 'minimum number'], example: ['', '2'], help: 'How many distinct people, for the kind at least.' }),
  grace: column('grace', whole(0, 3_650), { aliases: ['grace days', 'grace period'], example: ['90', ''], help: 'Days that a joiner has. Empty: none.' }),
  asked: column('asked', yesNo, { aliases: ['still asked', 'still required'], example: ['', ''], help: 'no: from the effective date on it is asked for no more. Empty: yes. What no row speaks of stays as it was.' }),
  effectiveOn: column('effective date', date, { aliases: ['effective', 'effective from', 'from', 'valid from'], example: ['2026-01-01', '2026-01-01'], help: 'From which day the row applies, until a later row about the same. Empty: it has always applied.' }),
};

type Row = Values<typeof columns>;

export const requirements = template({
  kind: 'requirements',
  title: 'What roles, teams and the organisation ask for',
  columns,
  oneOf: [
    ['role', 'team', 'organisation'],
    ['skill', 'credential'],
  ],
  claim: (row, say) => {
    const [owner, asks, demand] = [ownerOf(row, say), asksOf(row, say), demandOf(row, say)];
    const weighs = row.weight ?? 1;
    const minimumGrade = row.minimumGrade ?? (weighs === 3 ? 'attested' : 'endorsed');
    return owner && asks && demand && { kind: 'requirements', owner, asks, minimumGrade, weight: weighs, demand, graceDays: row.grace ?? 0, effectiveOn: row.effectiveOn, isAsked: row.asked ?? true };
  },
  key: ({ owner, asks, demand, effectiveOn }) => [
    owner.kind,
    owner.kind === 'role' ? owner.role : owner.kind === 'team' ? owner.team.join('\u001f') : '',
    asks.kind,
    asks.kind === 'skill' ? asks.skill : asks.anyOf.map(fold).sort().join('\u001f'),
    demand.kind,
    effectiveOn,
  ],
});

function ownerOf(row: Row, say: Say<keyof Row>): ClaimedOwner | null {
  const owners: ClaimedOwner[] = [];
  if (row.role !== null) owners.push({ kind: 'role', role: row.role });
  if (row.team !== null) owners.push({ kind: 'team', team: row.team });
  if (row.organisation === true) owners.push({ kind: 'organisation' });
  if (owners.length !== 1) say('role', owners.length === 0 ? 'VALUE_MISSING' : 'VALUES_EXCLUDE_EACH_OTHER');
  return owners[0] ?? null;
}

function asksOf(row: Row, say: Say<keyof Row>): RequirementClaim['asks'] | null {
  const { skill, credential } = row;
  const wanted = levelOf(row);
  if (skill !== null && credential !== null) say('skill', 'VALUES_EXCLUDE_EACH_OTHER');
  if (credential !== null && row.level !== null) say('level', 'VALUES_EXCLUDE_EACH_OTHER');
  if (credential !== null && credential.length > 0) return { kind: 'credential', anyOf: credential };
  if (skill !== null && wanted !== null) return { kind: 'skill', skill, level: wanted };
  say(skill === null ? 'skill' : 'level', 'VALUE_MISSING');
  return null;
}

/** What is asked for no more has no level to be named. */
const levelOf = ({ level: wanted, asked }: Row): Row['level'] => wanted ?? (asked === false ? 1 : null);

function demandOf({ kind, n, asked }: Row, say: Say<keyof Row>): RequirementClaim['demand'] | null {
  if (kind === 'at-least') {
    if (n !== null || asked === false) return { kind, n: n ?? 1 };
    say('n', 'VALUE_MISSING');
    return null;
  }
  if (n !== null) say('n', 'VALUES_EXCLUDE_EACH_OTHER');
  return { kind: 'everyone' };
}
