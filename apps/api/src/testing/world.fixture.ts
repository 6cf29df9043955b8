import { randomUUID } from 'node:crypto';

import { AnalyseCoverage, namedTotals } from '@tessera/pipeline';
import { TypeOrmAnalysisStore, TypeOrmWorkforceStore, workerOf } from '@tessera/persistence';
import type { TestDatabase } from '@tessera/persistence/testing';

import { giveAccount, type TestApi } from './test-api.fixture.js';

/** One organisation with a row in every table, and a word in every text that no other world has. */
export interface World {
  readonly organisationId: string;
  readonly canary: string;
  /** By table; what GraphQL calls by the name of its root field too. */
  readonly ids: Readonly<Record<string, string>>;
}

const ROLES = ['admin', 'hr', 'lead', 'learning', 'employee'] as const;
export type RoleName = (typeof ROLES)[number];
export const emailOf = (role: string, canary: string): string => `${role}@${canary}.test`;

const NO_UNITS = namedTotals([]);
const ANCHORS = ['person', 'team', 'role', 'skill', 'achievement', 'credential_set', 'requirement_set', 'issuer', 'program', 'credential'] as const;

/** Facts and other rows, by table; `#x` is the id of x, `~` the canary. In the order in which they point at each other. */
const ROWS: readonly (readonly [table: string, values: Readonly<Record<string, unknown>>])[] = [
  ['audit_event', { kind: '~', detail: { note: '~' } }],
  ['person_version', { person_id: '#person', name: 'Person ~', location: '~', job_family: '~', cost_centre: '~' }],
  ['person_identifier', { person_id: '#person', kind: 'email', value: 'p@~.test' }],
  ['outsider', { kind: 'email', value: 'o@~.test' }],
  ['team_version', { team_id: '#team', name: 'Team ~' }],
  ['role_version', { role_id: '#role', name: 'Role ~' }],
  ['membership', { person_id: '#person', team_id: '#team' }],
  ['team_lead', { person_id: '#person', team_id: '#team' }],
  ['post', { person_id: '#person', role_id: '#role' }],
  ['leave', { person_id: '#person', reason: '~', from_on: '2020-01-01', to_on: '2020-02-01' }],
  ['skill_version', { skill_id: '#skill', name: 'Skill ~', folded: '~', description: '~', framework: '~', code: '~' }],
  ['policy_setting', { name: 'revalidation-days', skill_id: '#skill', value: 3650 }],
  ['skill_alias', { skill_id: '#skill', alias: '~', folded: '~' }],
  ['achievement_version', { achievement_id: '#achievement', name: 'Achievement ~', folded: '~' }],
  ['credential_set_member', { credential_set_id: '#credential_set', achievement_id: '#achievement' }],
  ['requirement_set_version', { requirement_set_id: '#requirement_set', owner_kind: 'team', team_id: '#team', effective_on: '2020-01-01' }],
  ['requirement', { requirement_set_id: '#requirement_set', skill_id: '#skill', level: 3, minimum_grade: 3, weight: 3, grace_days: 0 }],
  ['requirement', { requirement_set_id: '#requirement_set', credential_set_id: '#credential_set', level: 1, minimum_grade: 3, weight: 2, grace_days: 0 }],
  ['requirement', { requirement_set_id: '#requirement_set', skill_id: '#skill', level: 3, minimum_grade: 3, weight: 3, grace_days: 0, minimum: 1 }],
  ['trend', { team_id: '#team', ends_on: '2020-12-31', known_at: '2021-01-01', computed_at: '2021-01-01', policy_version: 1, people: '{1}', required: '{1}', met: '{1}', proven: '{0}', pending: '{0}' }],
  ['trend_person', { person_id: '#person', team_id: '#team', ends_on: '2020-12-31', computed_at: '2021-01-01', people: '{1}', required: '{1}', met: '{1}', proven: '{0}', pending: '{0}' }],
  ['target', { team_id: '#team', measure: 'met', share: 85, effective_on: '2020-01-01' }],
  ['exemption', { person_id: '#person', skill_id: '#skill', reason: '~', from_on: '2020-01-01', to_on: '2020-02-01' }],
  ['issuer_version', { issuer_id: '#issuer', name: 'Issuer ~', folded: '~', trust: 'trusted', reason: '~' }],
  ['program_version', { program_id: '#program', provider: 'Provider ~', title: 'Program ~', folded: '~', currency: '~', assessment: 'exam', accreditor: '~', achievement_id: '#achievement' }],
  ['mapping', { issuer_id: '#issuer', program_id: '#program', title: 'Mapping ~', folded: '~', skill_id: '#skill', level: 3, assessment: 'exam' }],
  ['batch', { kind: 'learning', file_name: '~.csv', size: 1, sha256: Buffer.from('~'), status: 'previewed', created_by_name: '~', rows_in: 1, refused: 1, notices: [{ code: '~', message: '~', columns: ['~'] }],
    problem: { code: '~', message: '~', columns: [] }, effect: { before: NO_UNITS, after: NO_UNITS, teams: [{ teamId: '#team', before: { required: 1, met: 0, proven: 0 }, after: { required: 1, met: 1, proven: 1 } }] } }],
  ['batch', { kind: 'issuers', origin: 'screen', said: '~', reason: '~', settles: '{~}', file_name: '~.csv', size: 1, sha256: Buffer.from('~'), status: 'committed', committed_at: '2026-01-01', created_by_name: '~',
    changes: [{ table: 'issuer_version', key: '#issuer', before: null, after: { issuerId: '#issuer', name: '~', folded: '~', trust: 'trusted', reason: '~' } }] }],
  ['batch_chunk', { batch_id: '#batch', position: 0, bytes: Buffer.from('~') }],
  ['batch_finding', { batch_id: '#batch', position: 0, row: 1, line: 2, column_name: '~', outcome: 'refused', code: '~', value_class: '~', detail: { cells: ['~'] } }],
  ['waiting_row', { batch_id: '#batch', row: 1, kind: '~', claim: { note: '~' }, needs_kind: '~', needs: '~' }],
  ['waiting_row', { batch_id: '#batch', row: 2, kind: 'learning', claim: { kind: 'learning', note: '~' }, needs_kind: 'person', needs: 'somebody@~.test' }],
  ['waiting_row', { batch_id: '#batch', row: 3, kind: 'credentials', claim: { recipients: [{ kind: 'email', value: 'Holder@~.test', salt: null }] }, needs_kind: 'recipient', needs: '' }],
  ['waiting_row', { batch_id: '#batch', row: 4, kind: 'evidence', claim: { subject: { kind: 'skill', skill: 'Skill ~' } }, needs_kind: 'skill', needs: 'unknown ~' }],
  ['job', { queue: 'ingest', key: '~', payload: { note: '~' }, status: 'waiting', phase: '~', problem: '~', batch_id: '#batch' }],
  ['learning_record', { person_id: '#person', program_id: '#program', status: 'completed', happened_on: '2026-01-01', certificate_url: 'https://~.test', currency: '~', cost_minor: 100, batch_id: '#batch', row: 1 }],
  ['document', { sha256: Buffer.from('sha ~'), body: Buffer.from('{"note":"~"}'), media_type: '~' }],
  ['credential_version', { credential_id: '#credential', document_id: '#document', person_id: '#person', issuer_id: '#issuer', format: '~', file_name: '~', achievement: 'Badge ~', achievement_folded: '~', claim: { note: '~' } }],
  ['verification', { credential_id: '#credential', person_id: '#person', verdict: 'accept', outcome: '~', findings: [{ check: '~', outcome: 'pass', code: '~', at: '2026-01-01T00:00:00Z', detail: { note: '~' } }], checked_at: '2026-01-01' }],
  ['evidence', { person_id: '#person', skill_id: '#skill', level: 4, grade: 4, negative: false, valid_from: '2026-01-01', source_kind: 'learning', source_id: '#learning_record', mapping_id: '#mapping', source: '~', batch_id: '#batch', row: 1 }],
  ['evidence', { person_id: '#person', achievement_id: '#achievement', level: 1, grade: 5, negative: false, valid_from: '2026-01-01', source_kind: 'credential', source_id: '#credential', source: '~' }],
  ['person_document', { person_id: '#person', sha256: Buffer.from('sha ~'), size: 1, media_type: 'application/pdf', file_name: '~.pdf', title: '~', issuer: '~', skill_id: '#skill', level: 3, notes: '{~}', created_by_name: '~' }],
  ['person_document_piece', { document_id: '#person_document', person_id: '#person', position: 0, bytes: Buffer.from('~') }],
  ['person_document', { kind: 'work-sample', person_id: '#person', sha256: Buffer.from('work ~'), size: 1, media_type: 'image/png', file_name: '~.png', title: '~', skill_id: '#skill', level: 3, notes: '{}', created_by_name: '~' }],
  ['document_check', { document_id: '#person_document', person_id: '#person', round: 'first', result: 'accepted', skill_id: '#skill', level: 3, from_on: '2026-01-01', how: 'link', reference: '~', reason: '~', checked_by: '#issuer', checked_by_name: '~' }],
  ['evidence', { person_id: '#person', skill_id: '#skill', level: 3, grade: 4, negative: false, valid_from: '2026-01-01', source_kind: 'document', source_id: '#person_document', source: '~', pending_why: 'document-checked-once' }],
  ['expert', { person_id: '#person', skill_id: '#skill' }],
  ['endorsement_request', { person_id: '#person', person_name: 'Person ~', skill_id: '#skill', level: 3, note: '~', link: 'https://~.test', asks: 'expert', declined_by_name: '~', declined_why: '~' }],
  ['dispute', { person_id: '#person', record_kind: 'evidence', record_key: '~', record_name: '~', reason: '~', raised_by_name: '~' }],
  ['dispute_answer', { person_id: '#person', dispute_id: '#dispute', record_kind: 'evidence', record_key: '~', answer: 'kept', correction: '~', reason: '~', answered_by_name: '~', wrong: '~', answered_on: '2026-11-01' }],
  ['assignment', { person_id: '#person', program_id: '#program', skill_id: '#skill', status: 'proposed', due_on: '2027-01-01', proposed_by_name: '~', reason: '~' }],
  ['decision', { kind: '~', subject_id: '#issuer', before: { note: '~' }, after: { note: '~' }, reason: '~', decided_by_name: '~' }],
];

const FACTS = new Set(['policy_setting', 'person_version', 'person_identifier', 'outsider', 'team_version', 'role_version', 'membership', 'team_lead', 'post', 'leave', 'skill_version', 'skill_alias', 'achievement_version',
  'credential_set_member', 'requirement_set_version', 'requirement', 'target', 'exemption', 'issuer_version', 'program_version', 'mapping', 'learning_record', 'credential_version', 'verification', 'document_check', 'evidence', 'expert', 'dispute_answer']);

export async function makeWorld(database: TestDatabase, canary: string): Promise<World> {
  const ids: Record<string, string> = {};
  const [organisation] = await database.admin<{ id: string }>(`insert into organisation (name, time_zone) values ($1, 'UTC') returning id`, [`Organisation ${canary}`]);
  const organisationId = organisation!.id;
  for (const table of ANCHORS) {
    ids[table] = randomUUID();
    await database.admin(`insert into ${table} (organisation_id, id, key) values ($1, $2, $3)`, [organisationId, ids[table], `${table} ${canary}`]);
  }
  for (const [at, [table, values]] of ROWS.entries()) {
    const fact = FACTS.has(table) ? { key: `${at} ${canary}`, content: canary } : {};
    const all = { organisation_id: organisationId, id: randomUUID(), ...filled(values, { ids, canary }), ...fact };
    ids[table] ??= all.id;
    await database.admin(`insert into ${table} (${Object.keys(all).map((column) => `"${column}"`).join(', ')}) values (${Object.keys(all).map((_, i) => `$${i + 1}`).join(', ')})`, Object.values(all));
  }
  for (const role of ROLES) {
    await giveAccount(database, organisationId, { email: emailOf(role, canary), personId: role === 'employee' || role === 'lead' ? ids['person']! : null, roles: role === 'employee' ? [] : [[role, role === 'lead' ? ids['team']! : null]] });
  }
  await database.units.run(workerOf(organisationId), { write: true }, (unit) => new AnalyseCoverage(new TypeOrmWorkforceStore(unit), new TypeOrmAnalysisStore(unit)).run({}, async () => undefined));
  return { organisationId, canary, ids };
}

function filled(values: Readonly<Record<string, unknown>>, world: Pick<World, 'ids' | 'canary'>): Record<string, unknown> {
  const text = (value: string): string => value.replaceAll(/#(\w+)/g, (_, table: string) => world.ids[table]!).replaceAll('~', world.canary);
  const column = (value: unknown): unknown => {
    if (typeof value === 'string') return text(value);
    if (Buffer.isBuffer(value)) return Buffer.from(text(value.toString()));
    return typeof value === 'object' && value !== null ? text(JSON.stringify(value)) : value;
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, column(value)]));
}

/** A cookie that acts in this very role: who leads a team would otherwise begin as a lead. */
export async function signInAs(test: TestApi, role: RoleName, canary: string): Promise<string> {
  const cookie = await test.signIn(emailOf(role, canary));
  const { data } = await test.ask<{ actAs: { actingRole: string } }>(cookie, 'mutation($role: ActingRole!) { actAs(role: $role) { actingRole } }', { role: role.toUpperCase() });
  if (data?.actAs.actingRole !== role.toUpperCase()) throw new Error(`${role} of ${canary} cannot act in that role`);
  return cookie;
}
