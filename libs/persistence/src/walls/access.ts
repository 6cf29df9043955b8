import type { DatabaseRole } from '../database/database-role.js';

/** A row's condition, or its absence: `true` stands for "in this organisation". */
type Condition = string;

/** What one role may do with one table. Writing is held to the same condition as reading unless `write` says otherwise. */
export interface Rights {
  readonly read: Condition;
  readonly may?: readonly ('insert' | 'update' | 'delete')[];
  readonly write?: Condition;
}

export type Access = Partial<Record<DatabaseRole, Rights>>;

const SELF = `nullif(current_setting('app.person', true), '')::uuid`;
const WHOLE = `(select current_setting('app.scope', true)) = 'all'`;
const all: Rights = { read: 'true' };
const worker: Rights = { read: 'true', may: ['insert', 'update', 'delete'] };
const writing = (rights: Rights, ...may: ('insert' | 'update' | 'delete')[]): Rights => ({ ...rights, may });

/** Everybody of the organisation reads it: names, requirements, programs. */
const reference: Access = { admin: all, hr: all, lead: all, learning: all, employee: all, worker };
/** What facts point at is never changed or removed. */
const lasting: Rights = writing(worker, 'insert');
const anchor: Access = { ...reference, worker: lasting };

const people = (column: string) => ({
  hr: { read: `(${WHOLE} or ${column} in (select scope_people()))` },
  lead: { read: `${column} in (select scope_people())` },
  employee: { read: `${column} = ${SELF}` },
});

/** About one person: HR and leads within their scope, the person, the worker. */
const personal: Access = { ...people('person_id'), worker };
/** Names, enrolments and assignments, which L&D sees by name too. */
const learning: Access = { ...personal, learning: all };
const through = (column: string, table: string, key: string): Access =>
  Object.fromEntries([
    ...(['hr', 'lead', 'employee'] as const).map((role) => [role, { read: `${column} in (select v.${key} from "${table}" v)` }]),
    ['worker', lasting],
  ]) as Access;
/** Work samples that were shown to the reader, who is asked as an expert: their requests are behind a wall of their own. */
const SHOWN_TO_ME = `kind = 'work-sample' and id in (select r.document_id from endorsement_request r where r.asks = 'expert' and r.declined_at is null)`;
/** Handed in by the person, or for people whom HR or a lead sees; never changed, only taken back. */
const handedIn = (shown: Condition, ...may: ('insert' | 'update')[]): Access => ({
  hr: writing(people('person_id').hr, 'insert'),
  lead: writing(people('person_id').lead, 'insert'),
  employee: { read: `(person_id = ${SELF} or (${shown}))`, may, write: `person_id = ${SELF}` },
  worker: all,
});
/** What a person began, and HR or a lead answers. */
const begun = (column: string): Access => ({
  hr: writing(people(column).hr, 'update'),
  lead: writing(people(column).lead, 'update'),
  employee: writing(people(column).employee, 'insert', 'update'),
  worker,
});
/** Requests that were made to the experts of a skill, for those who are named so today: with the name that stands in them, and nothing else of the person. */
const ASKED_OF_ME = `(asks = 'expert' and withdrawn_at is null and skill_id in (select x.skill_id from expert x
  where x.person_id = ${SELF} and x.recorded_to is null and (x.from_on is null or x.from_on <= current_date) and (x.to_on is null or x.to_on >= current_date)))`;
const wholeHr: Rights = { read: WHOLE };
/** Files and what was found in them: they may speak of anybody. */
const files: Access = { hr: writing(wholeHr, 'insert', 'update'), learning: writing(all, 'insert', 'update'), worker };

const SAID = `(origin = 'screen' and created_by = nullif(current_setting('app.account', true), '')::uuid)`;
const said = writing({ read: SAID }, 'insert', 'update');
/** What was said on screen is for who said it, and for HR of the whole organisation. */
const batches: Access = {
  hr: writing({ read: `(${WHOLE} or ${SAID})` }, 'insert', 'update'), learning: writing({ read: `(origin = 'file' or ${SAID})` }, 'insert', 'update'), lead: said, employee: said, worker,
};
const OF_BATCH = 'batch_id in (select b.id from batch b)';
const ofBatch = writing({ read: OF_BATCH }, 'insert', 'update');
const partsOfBatch: Access = { hr: writing({ read: `(${WHOLE} or ${OF_BATCH})` }, 'insert', 'update'), learning: ofBatch, lead: ofBatch, employee: ofBatch, worker };
/** What follows from a certificate that the reader may open. */
const OF_DOCUMENT = `(queue = 'verify' and payload ->> 'documentId' in (select d.id::text from person_document d))`;
const ownJobs = `(queue = 'coverage' or ${OF_BATCH} or ${OF_DOCUMENT})`;

const TEAMS: Rights = { read: 'team_id in (select scope_teams())' };
/** Whoever sees the whole organisation need not have its teams looked through. */
const WHOLE_OR_TEAMS: Rights = { read: `(${WHOLE} or ${TEAMS.read})` };
const figures: Access = { hr: WHOLE_OR_TEAMS, lead: TEAMS, learning: all, worker };

/** The one list of who reaches which table; a table that is missing here is reachable by nobody. */
export const ACCESS: Readonly<Record<string, Access>> = {
  organisation: reference,
  account: { admin: writing(all, 'insert', 'update') },
  account_role: { admin: writing(all, 'insert', 'delete') },
  session: { admin: writing(all, 'update') },
  policy_setting: reference,
  audit_event: { admin: all, worker: writing(all, 'insert') },

  team: anchor,
  team_version: reference,
  role: anchor,
  role_version: reference,
  person: { ...people('id'), learning: all, worker: lasting },
  person_version: learning,
  person_identifier: learning,
  /** Of people who are not ours: for those who match people. */
  outsider: { hr: wholeHr, worker },
  membership: learning,
  post: learning,
  team_lead: { ...reference },
  leave: personal,

  skill: anchor,
  skill_version: reference,
  skill_alias: reference,
  achievement: anchor,
  achievement_version: reference,
  credential_set: anchor,
  credential_set_member: reference,
  requirement_set: anchor,
  requirement_set_version: reference,
  requirement: reference,
  target: reference,
  exemption: personal,

  issuer: anchor,
  issuer_version: reference,
  program: anchor,
  program_version: reference,
  mapping: reference,
  learning_record: learning,
  credential: through('id', 'credential_version', 'credential_id'),
  credential_version: personal,
  document: through('id', 'credential_version', 'document_id'),
  verification: personal,
  web_document: { worker },
  person_document: handedIn(SHOWN_TO_ME, 'insert', 'update'),
  person_document_piece: handedIn('document_id in (select d.id from person_document d)', 'insert'),
  document_check: personal,
  evidence: personal,
  expert: reference,
  endorsement_request: { ...begun('person_id'), employee: writing({ read: `(person_id = ${SELF} or ${ASKED_OF_ME})` }, 'insert', 'update') },
  dispute: begun('person_id'),
  dispute_answer: personal,
  assignment: {
    ...learning,
    hr: writing(people('person_id').hr, 'insert', 'update'),
    lead: writing(people('person_id').lead, 'insert', 'update'),
    employee: writing(people('person_id').employee, 'update'),
  },
  decision: { admin: all, hr: writing(wholeHr, 'insert', 'update'), lead: { read: 'false', may: ['insert'] }, worker },

  batch: batches,
  batch_chunk: partsOfBatch,
  batch_finding: partsOfBatch,
  waiting_row: files,
  job: {
    admin: all,
    hr: writing(all, 'insert'),
    learning: writing(all, 'insert'),
    lead: { read: ownJobs, may: ['insert'] },
    employee: { read: ownJobs, may: ['insert'] },
    worker,
  },
  job_progress: {
    admin: all,
    hr: all,
    learning: all,
    lead: { read: 'job_id in (select j.id from job j)' },
    employee: { read: 'job_id in (select j.id from job j)' },
    worker,
  },

  analysis: { hr: all, lead: all, learning: all, employee: all, worker },
  analysis_figure: {
    hr: WHOLE_OR_TEAMS,
    lead: TEAMS,
    learning: all,
    worker,
  },
  analysis_team: figures,
  /** Months can be subtracted from each other: not for readers who see figures only. */
  trend: { hr: WHOLE_OR_TEAMS, lead: TEAMS, worker },
  trend_person: { hr: people('person_id').hr, lead: people('person_id').lead, worker },
  analysis_person: personal,
  analysis_minimum: { hr: WHOLE_OR_TEAMS, lead: TEAMS, learning: all, worker },
  analysis_closed: { hr: people('person_id').hr, lead: people('person_id').lead, learning: all, worker },
};
