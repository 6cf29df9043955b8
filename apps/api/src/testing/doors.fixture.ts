import type { TestApi } from './test-api.fixture.js';
import type { RoleName, World } from './world.fixture.js';

/** A change that takes an input: who makes it, and one that is right. */
export interface Door {
  readonly as: RoleName;
  /** Of the input. */
  readonly type: string;
  readonly input: (ids: World['ids'], canary: string) => Readonly<Record<string, unknown>>;
  /** Where the sender's own words go, as paths into the input. */
  readonly says: readonly string[];
  /** Where words go that are looked up, or are of a closed list. */
  readonly names: readonly string[];
}

const REASON = { reason: 'Looked at' };
const DAYS = { fromOn: '2099-01-01', toOn: '2099-02-01' };

/** Every change of the decisions that are said on screen, but those that take an id alone. */
export const DOORS: Readonly<Record<string, Door>> = {
  decideIssuer: { as: 'hr', type: 'DecideIssuerInput', input: ({ issuer }) => ({ issuerId: issuer, trust: 'undecided', ...REASON }), says: ['reason'], names: ['trust', 'issuerId'] },
  decideMapping: { as: 'hr', type: 'DecideMappingInput', input: ({ skill }) => ({ of: { issuer: 'Academy', titles: ['A'], ofProgram: false }, topicId: skill, level: 2, assessment: 'EXAM', ...REASON }), says: ['reason', 'of.issuer', 'of.titles.0'], names: ['topicId'] },
  endMapping: { as: 'hr', type: 'EndMappingInput', input: ({ mapping }) => ({ mappingId: mapping, ...REASON }), says: ['reason'], names: ['mappingId'] },
  decideSuggestion: { as: 'hr', type: 'DecideSuggestionInput', input: ({ skill }) => ({ of: { issuer: 'Academy', titles: ['A'], ofProgram: false }, topicId: skill, reject: true, ...REASON }), says: ['reason', 'of.issuer', 'of.titles.0'], names: ['topicId'] },
  endorse: { as: 'hr', type: 'EndorseInput', input: ({ person, skill }) => ({ personIds: [person], skillId: skill, level: 3, judgement: 'HOLDS', ...REASON }), says: ['reason'], names: ['personIds.0', 'skillId'] },
  nameExpert: { as: 'hr', type: 'NameExpertInput', input: ({ person, skill }) => ({ personId: person, skillId: skill, ...REASON }), says: ['reason'], names: ['personId', 'skillId'] },
  claimSkill: { as: 'employee', type: 'ClaimSkillInput', input: ({ skill }) => ({ skillId: skill, level: 2, ...REASON }), says: ['reason'], names: ['skillId', 'link'] },
  askEndorsement: { as: 'employee', type: 'AskEndorsementInput', input: ({ other }) => ({ skillId: other, level: 2, asks: 'LEAD', note: 'Two years of it' }), says: ['note'], names: ['skillId', 'link'] },
  declineEndorsement: { as: 'hr', type: 'DeclineEndorsementInput', input: ({ endorsement_request: id }) => ({ id, ...REASON }), says: ['reason'], names: ['id'] },
  settleContested: { as: 'hr', type: 'SettleContestedInput', input: ({ denied }) => ({ evidenceId: denied, holds: true, ...REASON }), says: ['reason'], names: ['evidenceId'] },
  raiseDispute: { as: 'employee', type: 'RaiseDisputeInput', input: ({ evidence }) => ({ record: 'EVIDENCE', id: evidence, ...REASON }), says: ['reason'], names: ['id'] },
  answerDispute: { as: 'hr', type: 'AnswerDisputeInput', input: ({ field }) => ({ id: field, upheld: true, correction: 'Lisbon', ...REASON }), says: ['reason', 'correction'], names: ['id'] },
  checkDocument: { as: 'hr', type: 'CheckDocumentInput', input: ({ unchecked, skill }) => ({ documentId: unchecked, result: 'ACCEPTED', topicId: skill, level: 3, fromOn: '2026-01-01', how: 'LINK', reference: 'No 7', ...REASON }), says: ['reason', 'reference'], names: ['documentId', 'topicId'] },
  editRequirements: { as: 'hr', type: 'EditRequirementsInput', input: () => ({ newRole: 'Pilot', effectiveOn: '2099-01-01', requirements: [{ credentials: ['Licence'] }], ...REASON }), says: ['reason', 'newRole', 'requirements.0.credentials.0'], names: ['ownerId'] },
  exempt: { as: 'hr', type: 'ExemptInput', input: ({ person, skill }) => ({ personId: person, topicId: skill, toOn: '2099-01-01', ...REASON }), says: ['reason'], names: ['personId', 'topicId'] },
  endExemption: { as: 'hr', type: 'EndExemptionInput', input: ({ exemption }) => ({ id: exemption, toOn: '2020-01-15', ...REASON }), says: ['reason'], names: ['id'] },
  setTarget: { as: 'hr', type: 'SetTargetInput', input: ({ team }) => ({ teamId: team, measure: 'MET', share: 80, effectiveOn: '2099-01-01', ...REASON }), says: ['reason'], names: ['teamId'] },
  decidePolicy: { as: 'hr', type: 'DecidePolicyInput', input: ({ skill }) => ({ settings: [{ setting: 'REVALIDATION_DAYS', skillId: skill, value: 30 }], ...REASON }), says: ['reason'], names: ['settings.0.skillId'] },
  assignProgram: { as: 'hr', type: 'AssignProgramInput', input: ({ person, program }) => ({ personIds: [person], programId: program, dueOn: '2099-01-01' }), says: [], names: ['personIds.0', 'programId', 'topicId'] },
  answerAssignment: { as: 'employee', type: 'AnswerAssignmentInput', input: ({ assignment }) => ({ id: assignment, status: 'DECLINED', ...REASON }), says: ['reason'], names: ['id'] },
  nameDeputy: { as: 'hr', type: 'NameDeputyInput', input: ({ person, team }) => ({ personId: person, teamId: team, ...DAYS, ...REASON }), says: ['reason'], names: ['personId', 'teamId'] },
  matchPerson: { as: 'hr', type: 'MatchPersonInput', input: ({ person }, canary) => ({ identifiers: [`somebody@${canary}.test`], personId: person, ...REASON }), says: ['reason'], names: ['identifiers.0', 'personId'] },
  nameSkill: { as: 'hr', type: 'NameSkillInput', input: ({ skill }, canary) => ({ names: [`unknown ${canary}`], skillId: skill, ...REASON }), says: ['reason'], names: ['names.0', 'skillId'] },
  decideHolder: { as: 'hr', type: 'DecideHolderInput', input: ({ credential }) => ({ credentialId: credential, personId: null, ...REASON }), says: ['reason'], names: ['credentialId', 'personId'] },
  settleClaim: { as: 'hr', type: 'SettleClaimInput', input: ({ claims }) => ({ id: `${claims} 1`, identifiedBy: null, takesOver: false, ...REASON }), says: ['reason'], names: ['id', 'identifiedBy'] },
};

/** The input with another value at one place. */
export function withAt(input: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(input) as Record<string, unknown>;
  const steps = path.split('.');
  const holder = steps.slice(0, -1).reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
  holder[steps.at(-1)!] = value;
  return copy;
}

export const ask = (test: TestApi, cookie: string, name: string, input: Readonly<Record<string, unknown>>) => test.ask<Record<string, unknown>>(cookie, `mutation($input: ${DOORS[name]!.type}!) { ${name}(input: $input) { __typename } }`, { input });

/** Where such words are kept. */
const KEPT = ['batch', 'batch_chunk', 'job', 'dispute', 'endorsement_request', 'assignment', 'document_check', 'decision'];

/** All that stands there, table by table. */
export async function kept(test: TestApi, organisationId: string): Promise<string> {
  const sql = KEPT.map((name) => `select '${name}' || coalesce(string_agg(${name === 'batch_chunk' ? `convert_from(bytes, 'UTF8')` : 't::text'}, '|' order by t::text), '') as text from "${name}" t where organisation_id = $1`).join(' union all ');
  return (await test.database.admin<{ text: string }>(sql, [organisationId])).map(({ text }) => text).join('\n');
}

/** Takes away what a change that was taken has left, so that the next begins as the first. */
export async function forget(test: TestApi, { organisationId, ids }: World): Promise<void> {
  const admin = (sql: string, parameters: readonly unknown[]) => test.database.admin(sql, parameters);
  const mine = 'organisation_id = $1 and created_by is not null';
  await admin(`delete from job where organisation_id = $1 and batch_id in (select id from batch where ${mine})`, [organisationId]);
  await admin(`delete from batch_chunk where organisation_id = $1 and batch_id in (select id from batch where ${mine})`, [organisationId]);
  await admin(`delete from batch where ${mine}`, [organisationId]);
  await admin('delete from dispute where organisation_id = $1 and raised_by is not null', [organisationId]);
  await admin('delete from endorsement_request where organisation_id = $1 and id <> $2', [organisationId, ids['endorsement_request']]);
  await admin('update endorsement_request set declined_at = null where organisation_id = $1', [organisationId]);
  await admin(`update assignment set status = 'proposed', reason = null where organisation_id = $1 and id = $2`, [organisationId, ids['assignment']]);
  await admin('delete from assignment where organisation_id = $1 and id <> $2', [organisationId, ids['assignment']]);
}

/** What a world lacks for every door to open: something contested, a dispute of a field, a certificate that nobody checked, a row that claims what another has. */
export async function furnish(test: TestApi, { organisationId: o, ids, canary }: World): Promise<World> {
  const give = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string> => {
    const all = { organisation_id: o, ...row };
    const [made] = await test.database.admin<{ id: string }>(`insert into ${table} (${Object.keys(all).join(', ')}) values (${Object.keys(all).map((_, at) => `$${at + 1}`).join(', ')}) returning ${table === 'batch_finding' ? 'batch_id as id' : 'id'}`, Object.values(all));
    return made!.id;
  };
  const { person, skill } = ids;
  const denied = await give('evidence', { key: 'denied', content: 'x', person_id: person, skill_id: skill, level: 3, grade: 4, negative: true, valid_from: '2026-02-01', source_kind: 'file' });
  const [other] = await test.database.admin<{ id: string }>(`insert into skill (organisation_id, key) values ($1, 'other') returning id`, [o]);
  await give('skill_version', { key: 'other', content: 'x', skill_id: other!.id, name: 'Other', folded: 'other' });
  const field = await give('dispute', { person_id: person, record_kind: 'person', record_key: 'location', record_name: 'location: Porto', reason: 'x', raised_by_name: 'x' });
  const unchecked = await give('person_document', { person_id: person, sha256: Buffer.from(`unchecked ${canary}`), size: 1, media_type: 'application/pdf', file_name: 'x.pdf', title: 'x', notes: '{}', created_by_name: 'x', skill_id: skill, level: 3 });
  const claims = await give('batch', { kind: 'people', file_name: 'x.csv', size: 1, sha256: Buffer.from('claims'), status: 'committed', committed_at: '2026-01-02', created_by_name: 'x' });
  const claim = { kind: 'people', externalId: null, emails: [`p@${canary}.test`], name: 'x', team: null, manager: null };
  await give('batch_finding', { batch_id: claims, position: 0, row: 1, line: 2, outcome: 'refused', code: 'PERSON_AMBIGUOUS', detail: JSON.stringify({ claim }) });
  await test.database.admin('update endorsement_request set withdrawn_at = null where organisation_id = $1', [o]);
  return { organisationId: o, canary, ids: { ...ids, denied, field, unchecked, claims, other: other!.id } };
}
