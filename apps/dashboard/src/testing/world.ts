/** A small organisation that answers the whole schema; tests replace the parts they are about. */
type Answers = Record<string, unknown>;
export type Resolver = (variables: Record<string, unknown>) => unknown;

const AT = '2026-11-22T06:02:00.000Z';

export const list = (nodes: readonly unknown[]) => ({ nodes, totalCount: nodes.length, pageInfo: { hasNextPage: false, endCursor: null } });

export const teams = [
  { id: 't1', name: 'Engineering', path: 'Engineering', parentId: null, depth: 0, people: 3 },
  { id: 't2', name: 'Signalling', path: 'Engineering / Signalling', parentId: 't1', depth: 1, people: 2 },
];

export const topics = [
  { id: 's1', name: 'HV switching', kind: 'SKILL' },
  { id: 's2', name: 'First aid', kind: 'CREDENTIAL' },
];

export const totals = {
  people: 3, suppressed: false, required: 56, met: 41, proven: 33, pending: 5, upTo: 46,
  verified: 20, attested: 13, endorsed: 8, activity: 0, claimed: 0,
  contested: 0, revoked: 1, expired: 4, lowGrade: 2, belowLevel: 1, missing: 2, leave: 3, grace: 0, exempt: 0, minimums: 2, minimumsMet: 1,
};

export const person: Answers = {
  id: 'p1', name: 'Ana <b>Ferreira</b>', emails: ['ana@aurora.example'], externalIds: ['E1'], team: teams[1], roles: [{ id: 'r1', name: 'Signaller' }],
  location: 'Lisbon', jobFamily: 'Operations', costCentre: null, onLeave: false,
  evidence: () => list([evidence()]), credentials: () => list([credential]), learning: () => list([learning()]), assignments: () => list([assignment()]), partialMappings: [], disputes: [],
};

export const issuer = { id: 'i1', key: 'did:web:grid.example', name: 'Grid Academy', trust: 'trusted', reason: 'Audited', decidedAt: AT };

export const title = (changes: Answers = {}): Answers => ({
  id: 'i1.x', kind: 'CREDENTIAL', title: 'HV switching basics', issuer: 'Grid Academy', issuerKey: 'did:web:grid.example', issuerId: 'i1', programId: null, people: 12, lacking: 8, standing: 'UNMAPPED', combinations: [],
  suggestions: [{ reason: 'TITLED', said: 'HV switching', rejected: false, topic: topics[0], decision: null }], ...changes,
});

export const mapping = (changes: Answers = {}): Answers => ({
  id: 'm1', issuer: 'Grid Academy', issuerKey: 'did:web:grid.example', titles: ['Authorised Person HV', 'Isolation'], programId: null, topic: topics[0], level: 4, assessment: 'EXAM', fromOn: '2025-01-01', toOn: null, status: 'IN_FORCE',
  load: { people: 5, pending: 2, met: 7 }, progress: [{ held: 2, people: 5 }, { held: 1, people: 3 }], decisions: () => [decision({ id: 'd3', said: 'Map Isolation', status: 'COMMITTED', committedAt: AT })],
  holders: () => list([{ held: ['isolation'], missing: ['authorised person hv'], standing: 'none', person: () => person, evidence: null }]), ...changes,
});

const issuerPage = (changes: Answers = {}): Answers => ({
  ...issuer, names: ['The Grid Academy'], load: { credentials: 12, people: 9, pendingUnits: 4, evidence: 7, evidencePeople: 6 },
  keys: [{ method: 'did:web:grid.example#key-1', credentials: 12, outcome: 'PASS', code: 'key-bound', checkedAt: AT }], decisions: () => [decision({ id: 'd2', said: 'Trust Grid Academy', status: 'COMMITTED', committedAt: AT })],
  credentials: () => list([credential]), ...changes,
});

export const credential: Answers = {
  id: 'c1', format: 'ob3-di', achievement: 'Authorised Person HV', issuer, person: () => person, verdict: 'ACCEPT', outcome: 'verified', checkedAt: AT,
  findings: [
    { check: 'proof', outcome: 'PASS', code: 'ok', at: AT, detail: [] },
    { check: 'recipient', outcome: 'PASS', code: 'ok', at: AT, detail: [] },
    { check: 'status', outcome: 'UNKNOWN', code: 'made-up-code', at: AT, detail: [{ key: 'list', value: '21 Nov' }] },
  ],
  validFrom: AT, validUntil: '2028-03-01T00:00:00.000Z', revokedAt: null, fileName: 'ana.json', sha256: 'ab'.repeat(32), document: '{"name":"<script>alert(1)</script>"}', counts: () => [evidence()], dispute: null,
};

export const evidence = (changes: Answers = {}): Answers => ({
  id: 'e1', person: () => person, topic: topics[0], level: 4, grade: 'VERIFIED', negative: false, validFrom: AT, validUntil: '2028-03-01T00:00:00.000Z', revokedAt: null,
  standing: 'counted', pendingWhy: null, recordedFrom: AT, recordedTo: null, sourceKind: 'credential', source: 'ana.json', link: null, workSample: null, settles: false, dispute: null, batch: () => batch(), decisions: () => [decision({ status: 'COMMITTED', said: 'Trust Grid Academy', committedAt: AT })], row: 2, credential: () => credential, document: null, learning: null,
  mapping: { id: 'm1', issuer: 'Grid Academy', title: 'Authorised Person HV', topic: topics[0], level: 4, assessment: 'exam' },
  ...changes,
});

export const certificate = (changes: Answers = {}): Answers => ({
  id: 'f1', kind: 'CERTIFICATE', withdrawHindrance: 'ROLE_TOO_LOW', withdrawnAt: null, dispute: null, title: 'First aid <i>course</i>', issuer: 'Red Cross', fileName: 'first-aid.png', mediaType: 'image/png', size: 2048, sha256: 'cd'.repeat(32), width: 800, height: 600, pages: null, notes: [], level: null, issuedOn: '2026-01-10', untilOn: '2028-01-09',
  createdAt: AT, createdBy: 'Ana Ferreira', state: 'UNCHECKED', asksTwo: false, hindrance: null, person: () => person, topic: topics[1], checks: [], counts: () => [evidence({ sourceKind: 'document', grade: 'ATTESTED', standing: 'pending', pendingWhy: 'document-unchecked', credential: null, source: 'First aid course' })],
  ...changes,
});

export const documentCheck = (changes: Answers = {}): Answers => ({ round: 'first', result: 'ACCEPTED', how: 'REGISTRY', reference: 'No 7', reason: 'Looked up', level: null, fromOn: '2026-01-10', toOn: '2028-01-09', checkedBy: 'Hanna Roth', checkedAt: AT, batchId: 'd1', topic: topics[1], ...changes });

export const dispute = (changes: Answers = {}): Answers => ({
  id: 'x1', person: () => person, record: 'EVIDENCE', recordName: 'HV switching, level 4', field: null, reason: 'I never took it', raisedBy: 'Ana Ferreira', createdAt: AT, state: 'OPEN', answeredAt: null, answeredBy: null, answerReason: null, correction: null, ...changes,
});

export const endorsementRequest = (changes: Answers = {}): Answers => ({
  id: 'er1', personId: 'p1', personName: 'Ana Ferreira', level: 3, note: 'Two winters of it', link: 'https://code.example.com/ana', sample: null, asks: 'EXPERT', state: 'OPEN', createdAt: AT, answeredAt: null, declinedAt: null, declinedBy: null, declinedWhy: null, skill: topics[0], ...changes,
});

export const unit = (changes: Answers = {}): Answers => ({ id: 'u1', person: () => person, topic: topics[0], level: 3, minimumGrade: 'ATTESTED', weight: 3, state: 'MET', heldLevel: 4, grade: 'VERIFIED', proven: true, witness: () => evidence(), best: null, contrary: [], ...changes });

export const gap = unit({ id: 'u2', state: 'LOW_GRADE', heldLevel: 2, grade: null, proven: false, witness: null, best: () => evidence({ id: 'e2', grade: 'ENDORSED', credential: null, sourceKind: 'file', source: 'evidence.csv, row 7' }) });

export const learning = (): Answers => ({ id: 'l1', person: () => person, program: () => program(), status: 'completed', on: '2026-05-12', score: 88, certificateUrl: null, costMinor: 24000, currency: 'EUR', batch: () => batch(), row: 4, dispute: null });

export const program = (changes: Answers = {}): Answers => ({
  id: 'g1', provider: 'Cornerstone', title: 'HV refresher', costMinor: 24000, currency: 'EUR', hours: 6, seats: null, assessment: 'exam', accreditor: null, credentialAwarded: null,
  teaches: [{ id: 'm2', issuer: null, title: 'HV refresher', topic: topics[0], level: 3, assessment: 'exam' }],
  ledger: { enrolled: 12, completed: 9, paidMinor: 216000, paidKnownFor: 9, closedMet: 7, closedProven: 6, costPerClosedMinor: 30857, currency: 'EUR', suppressed: false },
  learning: () => list([learning()]), closed: () => list([unit()]),
  ...changes,
});

export const assignment = (changes: Answers = {}): Answers => ({ id: 'a1', person: () => person, program: () => program(), topic: topics[0], status: 'PROPOSED', dueOn: '2027-02-22', proposedBy: 'Joseph Osei', createdAt: AT, reason: null, completedOn: null, overdue: false, dispute: null, ...changes });

export const job = { id: 'j1', queue: 'coverage', status: 'running', phase: 'computing', done: 30, total: 120, createdAt: AT, startedAt: AT, finishedAt: null, problem: null, batchId: null };

export const batch = (changes: Answers = {}): Answers => ({
  id: 'b1', kind: 'learning', title: 'Learning records', fileName: 'learning.csv', size: 2048, status: 'PREVIEWED', createdAt: AT, createdBy: 'Hanna Roth', committedAt: null, undoneAt: null, undoable: false,
  counts: { rowsIn: 10, stored: 4, changed: 1, unchanged: 2, waiting: 1, refused: 2 },
  findings: () => list([{ row: 3, line: 4, column: 'date', outcome: 'REFUSED', code: 'DATE_AMBIGUOUS', message: 'x', valueClass: 'date-like' }]),
  effect: { before: totals, after: { ...totals, met: 44 }, teams: [{ team: teams[1], required: 20, requiredAfter: 20, met: 12, metAfter: 15, proven: 9, provenAfter: 12, people: 3 }], people: 3, ahead: null },
  origin: 'FILE', said: null, reason: null, changes: [],
  job: null, notices: [{ code: 'COLUMN_SENSITIVE_DROPPED', message: 'x', columns: ['Gender'] }], problem: null,
  ...changes,
});

export const decision = (changes: Answers = {}): Answers => batch({ id: 'd1', kind: 'issuers', origin: 'SCREEN', said: 'Do not trust Academy', reason: 'No audit', changes: [{ about: 'issuer', field: 'trust', before: 'undecided', after: 'distrusted' }], notices: [], counts: { rowsIn: 1, stored: 0, changed: 1, unchanged: 0, waiting: 0, refused: 0 }, ...changes });

const usualSetting = (setting: string, value: number, changes: Answers = {}): Answers => ({ setting, value, default: value, least: 0, most: 5, skill: null, ...changes });

export const policy: Answers = { version: 3, settings: [usualSetting('CAP_CLAIMED', 2), usualSetting('SMALL_GROUP', 8, { default: 5, least: 2, most: 100 }), usualSetting('REVALIDATION_DAYS', 730, { default: null, least: 1, most: 36500, skill: topics[0] })] };

const risk = { code: 'HANGS_ON_ONE', team: teams[1], topic: topics[0], required: 9, met: 5, onDay: null, weight: 3 };
const minimum = { id: 'n1', scopeName: 'Signalling', teamId: 't2', topic: topics[0], n: 3, level: 3, minimumGrade: 'ATTESTED', weight: 3, holders: 2, met: false, proven: false, pendingHolders: 1, busFactor: 0, people: [] };
const requirement = { id: 'q1', ownerKind: 'role', ownerName: 'Signaller', topic: topics[0], level: 3, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null, effectiveOn: '2026-01-01' };

const map = {
  teams: teams.map((team) => ({ ...team, hasChildren: team.id === 't1', totals })), columns: topics, teamCount: 2, columnCount: 2,
  required: [9, 0, 9, 2], met: [5, 0, 5, 2], proven: [4, 0, 4, 2], pending: [2, 0, 2, 0], hangsOnOne: [0, 0, 1, 0],
};

export const coverage = (changes: Answers = {}): Answers => ({
  __typename: 'Coverage', id: 'an1', asOf: '2026-11-22', knownAt: AT, computedAt: AT, hash: 'h', policyVersion: 3, stale: false,
  totals, map, mapLines: 3, minimums: list([minimum]), atRisk: [risk], expiring: [{ month: '2026-12', count: 2 }, { month: '2027-01', count: 0 }],
  change: { since: '2026-10-22', sinceAnalysisId: 'an0', before: { ...totals, met: 38, required: 55 }, after: totals, parts: [{ code: 'NEWLY_MET', met: 4, required: 0 }, { code: 'NOBODY_KNOWS', met: -1, required: 1 }] },
  gaps: list([gap]), metUnits: list([unit()]),
  cell: { team: teams[1], column: topics[0], required: 9, met: 5, proven: 4, pending: 2, leave: 0, grace: 0, exempt: 0, holders: 5, hangsOnOne: true, requirements: [requirement], minimums: [minimum], units: list([unit(), gap]), outside: 2 },
  teamMatrix: { team: teams[1], people: [person], topics, level: [3, 1], held: [4, 0], state: [0, 7], grade: [0, -1], until: ['2027-03-14', null] },
  ...changes,
});

export const session = (role: string, changes: Answers = {}): Answers => ({
  account: { id: 'acc', name: 'Hanna Roth', email: 'hanna@aurora.example' }, actingRole: role, roles: [role, 'EMPLOYEE'], personId: 'p1', ledTeamIds: ['t2'], decidesForAll: role === 'HR',
  organisation: { id: 'o', name: 'Aurora Rail', timeZone: 'Europe/Berlin', today: '2026-11-22', smallGroup: 5 },
  ...changes,
});

export const exportRooms: readonly Answers[] = ['COVERAGE', 'TEAM', 'GAPS', 'MET', 'CELL', 'PEOPLE', 'ASSIGNMENTS', 'DECISIONS'].map((table) => ({ table, lines: table === 'COVERAGE' || table === 'TEAM' ? null : 20_000, workbookLines: 10_000 }));

export const facets: Answers = { locations: ['Lisbon', 'Porto'], jobFamilies: ['Operations'], costCentres: [], roles: [{ id: 'r1', name: 'Signaller' }] };

const aims = { targetMet: 80, targetProven: null };
const monthOf = (day: string, met: number): Answers => ({ day, people: 3, required: 50, met, proven: met - 6, upTo: met + 2, ...aims });

export const trend = (changes: Answers = {}): Answers => ({
  __typename: 'Trend', stale: false, computedAt: AT,
  months: [...['2025-11-30', '2025-12-31'].map((day) => monthOf(day, 0)), ...Array.from({ length: 10 }, (_, month) => monthOf(`2026-${String(month + 1).padStart(2, '0')}-28`, 20 + month))],
  now: { day: '2026-11-22', people: 3, required: 56, met: 41, proven: 33, upTo: 46, ...aims },
  ahead: [{ day: '2026-11-30', required: 56, met: 41, ...aims }, { day: '2026-12-31', required: 56, met: 39, ...aims }],
  ...changes,
});

const template = { kind: 'people', title: 'People and their teams', columns: [{ name: 'external id', required: true, help: 'The id of the HR system', example: 'E1' }] };

const unknown = (changes: Answers = {}): Answers => ({
  name: 'ana.f@old.example', written: 'ana.f@old.example', form: 'email', waits: 14, files: 3, since: AT, kinds: [{ kind: 'learning', count: 12 }, { kind: 'credentials', count: 2 }],
  candidates: [{ id: 'p1', name: 'Ana <b>Ferreira</b>', identifiers: ['ana@aurora.example', 'E1'], reasons: ['NAME_BEGINS_ALIKE', 'WORDS_IN_COMMON'] }],
  ...changes,
});

const secondClaim = {
  id: 'b1 7', batchId: 'b1', fileName: 'people.csv', row: 7, code: 'PERSON_OF_OTHER_ID', name: 'Bea Stone',
  claimants: [{ identifier: 'E-2', personId: null, name: null }, { identifier: 'ana@aurora.example', personId: 'p1', name: 'Ana Ferreira' }],
};

const claimed = {
  id: 'c1', achievement: 'Authorised Person HV', issuer: 'Grid Academy', recipients: ['ana@aurora.example'],
  claimants: [
    { credentialId: 'c1', personId: 'p1', name: 'Ana Ferreira', identifiers: ['E1', 'ana@aurora.example'], namedBy: ['ana@aurora.example'], fileName: 'ana.json', since: AT, pending: 2, state: 'CONTESTED' },
    { credentialId: 'c2', personId: 'p2', name: 'Rui Costa', identifiers: ['E2'], namedBy: [], fileName: 'rui.json', since: AT, pending: 0, state: 'CONTESTED' },
  ],
};

export const todoItem = (changes: Answers = {}): Answers => ({ id: 'ana.f@old.example', title: 'ana.f@old.example', detail: '12 learning rows, 2 credentials from 3 files', waits: 14, moves: null, dueOn: null, since: null, targetId: null, ...changes });

const todoQueue = (kind: string, moves: number | null, items: readonly Answers[]): Answers => ({ kind, count: items.length, moves, items: () => list(items) });

const QUEUES = [
  todoQueue('ISSUER', 5, [todoItem({ id: 'i1', title: 'Grid Academy', detail: 'did:web:grid.example; 3 people', waits: 4, moves: 5, targetId: 'i1' })]),
  todoQueue('PERSON', null, [todoItem(), todoItem({ id: 'guest@partner.example', title: 'guest@partner.example', detail: '1 learning row from 1 file', waits: 1 })]),
  todoQueue('CLAIMANT', null, [todoItem({ id: 'b1 7', title: 'Bea Stone', detail: 'row 7 of people.csv', waits: 1 })]),
  todoQueue('SKILL', null, [todoItem({ id: 'k8s', title: 'K8s', detail: '2 evidence rows from 1 file', waits: 2 })]),
];

/** What waits for a reader. */
export const todo = ({ kind }: Record<string, unknown>): Answers => {
  const queues = QUEUES.filter((queue) => kind === undefined || kind === null || queue['kind'] === kind);
  return { count: queues.reduce((sum, { count }) => sum + (count as number), 0), units: { required: 2000, open: 800 }, queues };
};

const asked = { level: 3, minimumGrade: 'ATTESTED', weight: 3, graceDays: 90, minimum: null, effectiveOn: '2026-01-01', credentials: [], topic: topics[0] };
const firstAid = { ...asked, level: 1, weight: 2, graceDays: 0, minimum: 2, minimumGrade: 'ENDORSED', credentials: ['First aid', 'Medic'], topic: topics[1] };

export const requirementSet = (changes: Answers = {}): Answers => ({
  id: 'r1', ownerKind: 'ROLE', name: 'Signaller', asked: 2, since: '2026-01-01', changesOn: '2027-01-01', mayEdit: true, coverage: { required: 9, met: 5, proven: 4, pending: 1 },
  requirements: [
    { requirement: asked, coverage: { required: 9, met: 5, proven: 4, pending: 1 }, minimum: null, reviews: ['NOT_PROVABLE'] },
    { requirement: firstAid, coverage: null, minimum: { holders: 3, met: true }, reviews: [] },
  ],
  versions: [
    { effectiveOn: '2027-01-01', standing: 'TO_COME', requirements: [{ ...asked, level: 4 }], changes: [{ was: asked, is: { ...asked, level: 4 } }, { was: firstAid, is: null }] },
    { effectiveOn: '2026-01-01', standing: 'IN_FORCE', requirements: [asked, firstAid], changes: [{ was: null, is: asked }, { was: null, is: firstAid }] },
  ],
  ...changes,
});

export const exemption = (changes: Answers = {}): Answers => ({ id: 'x1', fromOn: '2026-01-01', toOn: '2026-12-31', reason: 'Moves to the depot', standing: 'IN_FORCE', dispute: null, person: () => ({ ...person, id: 'p2', name: 'Rui Costa' }), topic: topics[0], ...changes });

const ANSWERS: Record<string, Resolver> = {
  coverage: () => coverage(), exportRooms: () => exportRooms,
  teams: () => teams,
  people: () => list([person]),
  person: () => person,
  evidence: () => evidence(),
  credential: () => credential,
  documents: () => list([certificate()]),
  document: () => certificate(),
  documentTopics: () => topics,
  checkDocument: () => ({ id: 'd1', said: 'Accept “First aid course”' }),
  batches: () => list([batch()]),
  batch: ({ id }) => (id === 'd1' ? decision() : batch()),
  programs: () => list([program()]),
  program: () => program(),
  assignments: () => list([assignment()]),
  jobs: () => [],
  facets: () => facets,
  trend: () => trend(),
  search: () => [{ kind: 'person', id: 'p1', name: 'Ana Ferreira', detail: 'Signalling' }],
  templates: () => [template],
  actAs: ({ role: next }) => session(String(next)),
  assignProgram: () => [assignment()],
  answerAssignment: () => assignment({ status: 'ACCEPTED' }),
  commitBatch: () => batch({ status: 'COMMITTING' }),
  undoBatch: () => batch({ status: 'UNDOING' }),
  discardBatch: () => batch(),
  decideIssuer: () => decision(),
  titles: () => list([title()]),
  mappings: () => list([mapping()]),
  mapping: () => mapping(),
  decideMapping: () => decision({ said: 'Map HV switching basics' }),
  endMapping: () => decision({ said: 'End the mapping' }),
  decideSuggestion: () => decision({ said: 'Do not map' }),
  issuers: () => list([issuerPage()]),
  issuer: () => issuerPage(),
  policy: () => policy,
  decidePolicy: () => decision({ said: 'Policy: cap claimed 1' }),
  claimSkill: () => decision({ said: 'Claim HV switching at level 3' }),
  endorse: () => decision({ said: 'Endorse Ana Ferreira: HV switching at level 3' }),
  settleContested: () => decision({ said: 'Settle that Ana Ferreira holds HV switching at level 3' }),
  nameExpert: () => decision({ said: 'Name Ana Ferreira as an expert of HV switching' }),
  answerDispute: () => decision({ said: 'Uphold after dispute' }),
  askEndorsement: () => endorsementRequest(),
  withdrawEndorsementRequest: () => endorsementRequest({ state: 'WITHDRAWN' }),
  declineEndorsement: () => endorsementRequest({ state: 'DECLINED' }),
  endorsementRequests: () => list([endorsementRequest()]),
  experts: () => list([{ id: 'ex1', fromOn: null, toOn: '2027-01-31', now: true, person: () => person, skill: topics[0] }]),
  skillExperts: () => 2,
  ownExpertise: () => [topics[0]],
  disputes: () => list([dispute()]),
  raiseDispute: () => dispute(),
  withdrawDispute: () => dispute({ state: 'WITHDRAWN' }),
  lookAgain: () => decision({ status: 'READING' }),
  decisions: () => list([decision({ status: 'COMMITTED' })]),
  requirementSets: () => list([requirementSet()]),
  requirementSet: () => requirementSet(),
  editRequirements: () => decision({ said: 'What Signaller asks for' }),
  exemptions: () => list([exemption()]),
  exempt: () => decision({ said: 'Excuse Ana' }),
  endExemption: () => decision({ said: 'End the exemption' }),
  targets: () => [{ measure: 'MET', share: 85, effectiveOn: '2026-01-01', standing: 'IN_FORCE' }],
  setTarget: () => decision({ said: 'Target: 90 % met' }),
  analyse: () => job,
  todo,
  unknownPerson: () => unknown(),
  unknownSkill: () => unknown({ name: 'k8s', written: 'K8s', form: 'skill', candidates: [] }),
  secondClaim: () => secondClaim,
  claimedCredential: () => claimed,
  decideHolder: () => decision({ said: 'Badge: it is Ana’s' }),
  matchPerson: () => decision({ said: 'ana.f@old.example is Ana Ferreira' }),
  nameSkill: () => decision({ said: 'New skill: K8s' }),
  settleClaim: () => decision({ said: 'Row 7 of people.csv is about Bea Stone' }),
  deputies: () => [{ id: 'dp1', name: 'Joseph Osei', personId: 'p2', fromOn: '2026-11-20', toOn: '2026-12-04', acting: true }],
  nameDeputy: () => decision({ said: 'Joseph Osei leads Signalling' }),
};

/** Every query and mutation of the schema that the dashboard sends. */
export const world = (role: string): Record<string, Resolver> => ({ session: () => session(role), ...ANSWERS });
