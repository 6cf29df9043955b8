import type { FactTable, FactValues } from '@tessera/domain';

/** Types of columns; `grade` is a rank in the database and a word outside, `date` a day, `bytea` base64, `timestamptz` ms since 1970. */
export type ColumnType = 'uuid' | 'text' | 'date' | 'timestamptz' | 'smallint' | 'integer' | 'bigint' | 'double precision' | 'boolean' | 'jsonb' | 'bytea' | 'grade';

export type ColumnsOf<T extends FactTable> = Readonly<Record<keyof FactValues[T] & string, ColumnType>>;

const SPAN = { fromOn: 'date', toOn: 'date' } as const;
const TOPIC = { skillId: 'uuid', achievementId: 'uuid' } as const;
const ASKED = { skillId: 'uuid', credentialSetId: 'uuid' } as const;

/** What each table of facts says, besides key, content and times. */
export const FACT_COLUMNS: { readonly [T in FactTable]: ColumnsOf<T> } = {
  person_version: { personId: 'uuid', name: 'text', location: 'text', jobFamily: 'text', costCentre: 'text', managerId: 'uuid', ...SPAN },
  person_identifier: { personId: 'uuid', kind: 'text', value: 'text' },
  outsider: { kind: 'text', value: 'text' },
  team_version: { teamId: 'uuid', name: 'text', parentId: 'uuid' },
  role_version: { roleId: 'uuid', name: 'text' },
  membership: { personId: 'uuid', teamId: 'uuid', ...SPAN },
  team_lead: { personId: 'uuid', teamId: 'uuid', ...SPAN },
  post: { personId: 'uuid', roleId: 'uuid', ...SPAN },
  leave: { personId: 'uuid', reason: 'text', ...SPAN },
  skill_version: { skillId: 'uuid', name: 'text', folded: 'text', description: 'text', broaderId: 'uuid', framework: 'text', code: 'text' },
  skill_alias: { skillId: 'uuid', alias: 'text', folded: 'text' },
  achievement_version: { achievementId: 'uuid', name: 'text', folded: 'text' },
  credential_set_member: { credentialSetId: 'uuid', achievementId: 'uuid' },
  requirement_set_version: { requirementSetId: 'uuid', ownerKind: 'text', roleId: 'uuid', teamId: 'uuid', effectiveOn: 'date' },
  requirement: { requirementSetId: 'uuid', ...ASKED, level: 'smallint', minimumGrade: 'grade', weight: 'smallint', graceDays: 'integer', minimum: 'integer', asked: 'boolean' },
  target: { teamId: 'uuid', measure: 'text', share: 'smallint', effectiveOn: 'date' },
  exemption: { personId: 'uuid', ...ASKED, ...SPAN, reason: 'text' },
  policy_setting: { name: 'text', skillId: 'uuid', value: 'integer' },
  issuer_version: { issuerId: 'uuid', name: 'text', folded: 'text', trust: 'text', reason: 'text' },
  program_version: {
    programId: 'uuid', provider: 'text', title: 'text', folded: 'text', costMinor: 'bigint', currency: 'text', hours: 'double precision', seats: 'integer',
    assessment: 'text', accreditor: 'text', achievementId: 'uuid',
  },
  mapping: { issuerId: 'uuid', programId: 'uuid', title: 'text', folded: 'text', ...TOPIC, level: 'smallint', assessment: 'text', ...SPAN, status: 'text' },
  learning_record: {
    personId: 'uuid', programId: 'uuid', status: 'text', happenedOn: 'date', score: 'double precision', certificateUrl: 'text', costMinor: 'bigint', currency: 'text',
  },
  credential_version: {
    credentialId: 'uuid', documentId: 'uuid', personId: 'uuid', issuerId: 'uuid', format: 'text', fileName: 'text', achievement: 'text', achievementFolded: 'text', claim: 'jsonb',
  },
  verification: {
    credentialId: 'uuid', personId: 'uuid', verdict: 'text', outcome: 'text', findings: 'jsonb', checkedAt: 'timestamptz', validFrom: 'timestamptz', validUntil: 'timestamptz', revokedAt: 'timestamptz',
  },
  web_document: { url: 'text', body: 'bytea', mediaType: 'text', fetchedAt: 'timestamptz' },
  document_check: {
    documentId: 'uuid', personId: 'uuid', round: 'text', result: 'text', ...TOPIC, level: 'smallint', ...SPAN, how: 'text', reference: 'text', reason: 'text', checkedBy: 'uuid', checkedByName: 'text',
  },
  evidence: {
    personId: 'uuid', ...TOPIC, level: 'smallint', grade: 'grade', negative: 'boolean', validFrom: 'timestamptz', validUntil: 'timestamptz', revokedAt: 'timestamptz',
    pendingWhy: 'text', sourceKind: 'text', sourceId: 'uuid', mappingId: 'uuid', source: 'text', link: 'text', settles: 'boolean',
  },
  expert: { personId: 'uuid', skillId: 'uuid', ...SPAN },
  dispute_answer: { personId: 'uuid', disputeId: 'uuid', recordKind: 'text', recordKey: 'text', answer: 'text', correction: 'text', reason: 'text', answeredByName: 'text', wrong: 'text', answeredOn: 'date' },
};

export const FACT_TABLES = Object.keys(FACT_COLUMNS) as FactTable[];

export const columnTypes = (table: FactTable): Readonly<Record<string, ColumnType>> => FACT_COLUMNS[table];
