import { describe, expect, it } from '@jest/globals';
import { SkillIndex } from '../../normalise/skill-index.js';
import { parseDay } from '../../organisation/day.js';
import type { Claim, LearningClaim, PersonClaim } from '../claim.js';
import type { Known, KnownDocument, PersonDetails } from './known.js';
import { planRow } from './plan-row.js';

const document = (changes: Partial<KnownDocument>): KnownDocument => ({ personId: 'ada', kind: 'certificate', isWithdrawn: false, first: null, ...changes });

/** An organisation that knows Ada (E-1), the skill SQL with an alias that Go shares, and one program. */
function known(changes: Partial<Known> = {}): Known {
  const said = new Map<string, string>();
  const ada: PersonDetails = {
    version: { personId: 'ada', name: 'Ada', location: 'Porto', jobFamily: null, costCentre: null, managerId: null, fromOn: null, toOn: null }, externalIds: ['e-1'], memberships: [], posts: [],
  };
  return {
    today: parseDay('2026-11-22'), timeZone: 'UTC', idOf: (table, key) => `${table}:${key}`,
    people: new Map([['e-1', 'ada'], ['ada@example.com', 'ada'], ['e-2', 'bea']]),
    details: new Map([['ada', ada]]),
    skills: new SkillIndex([{ id: 'sql', name: 'SQL', aliases: ['query'], externalCode: 'S-1' }, { id: 'go', name: 'Go', aliases: ['query'], externalCode: null }]),
    achievements: new Set(['first aid']), teams: new Set(['delivery']), programs: new Map([['sql', [{ id: 'p', provider: 'northwind' }]]]), issuers: new Map(),
    documents: new Map([['d', document({})], ['gone', document({ isWithdrawn: true })], ['work', document({ kind: 'work-sample' })], ['taken', document({ kind: 'work-sample', isWithdrawn: true })]]), saidBy: { accountId: 'hr', personId: 'bea', name: 'Bea' },
    learning: new Map(), notTaught: new Set(), evidence: new Map(), unbound: new Map(), claimants: new Map(), upheld: new Map(), contradicts: (key, content) => (said.get(key) ?? (said.set(key, content), content)) !== content,
    ...changes,
  };
}

const person = (changes: Partial<PersonClaim>): PersonClaim => ({
  kind: 'people', externalId: 'E-1', emails: [], name: 'Ada', team: null, manager: null, role: null, location: null, jobFamily: null, costCentre: null, from: null, to: null, leads: [], identifiedBy: null, ...changes,
});
const learning = (status: LearningClaim['status'], on: string): LearningClaim => ({
  kind: 'learning', person: 'E-1', program: 'SQL', provider: null, status, on: parseDay(on), score: null, certificateUrl: null, cost: null, attempt: 1,
});
const of = (claim: Claim, beside = known()): unknown => {
  const plan = planRow(claim, beside);
  if (plan.kind === 'wait') return `waits for ${plan.need.kind} ${plan.need.name}: ${plan.need.code}`;
  return plan.kind === 'refuse' ? `refused ${plan.code} ${plan.column ?? ''}`.trim() : [...plan.facts.map(({ table, isSupport }) => `${table}${isSupport ? '?' : ''}`), ...plan.ends.map(({ table }) => `-${table}`)].join(' ');
};

const from = parseDay('2026-01-01');
const sql = { kind: 'skill', skill: 'sql', level: 3 } as const;
const claimed = (whose: string, sample: string): Claim => ({ kind: 'evidence', person: whose, subject: sql, grade: 'claimed', from, to: null, source: null, has: true, link: null, sample, settles: false });
const check = { kind: 'checks', round: 'first', result: 'accepted', subject: sql, from, to: null, how: 'phone', reference: null, reason: null } as const;

describe('a row of each kind', () => {
  it.each<[Claim, string]>([
    [person({ team: ['Delivery', 'Cloud'], role: 'Lead' }), 'person_version person_identifier? team_version? team_version? membership role_version? post'],
    [person({ emails: ['bea@example.com'], externalId: 'E-2', name: 'Bea', leads: [['Delivery']] }), 'person_version person_identifier? person_identifier? team_version? team_lead'],
    [person({ externalId: 'E-1', emails: ['e-2'] }), 'refused PERSON_AMBIGUOUS e-mails'],
    [person({ externalId: 'E-9', emails: ['ada@example.com'], name: 'Zed' }), 'refused PERSON_OF_OTHER_ID external id'],
    [{ kind: 'skills', skill: 'Rust', description: null, aliases: ['rs', 'RUST'], broader: [], externalCode: null }, 'skill_version skill_alias?'],
    [{ kind: 'requirements', owner: { kind: 'role', role: 'Lead' }, asks: { kind: 'skill', skill: 's-1', level: 3 }, minimumGrade: 'endorsed', weight: 1, demand: { kind: 'everyone' }, graceDays: 0, effectiveOn: null, isAsked: true }, 'requirement requirement_set_version? role_version?'],
    [{ kind: 'requirements', owner: { kind: 'team', team: ['Sales'] }, asks: sql, minimumGrade: 'endorsed', weight: 1, demand: { kind: 'everyone' }, graceDays: 0, effectiveOn: null, isAsked: true }, 'waits for team sales: TEAM_UNKNOWN'],
    [{ kind: 'requirements', owner: { kind: 'organisation' }, asks: { kind: 'credential', anyOf: ['B', 'A', 'b'] }, minimumGrade: 'endorsed', weight: 1, demand: { kind: 'at-least', n: 2 }, graceDays: 0, effectiveOn: null, isAsked: true }, 'requirement requirement_set_version? achievement_version? credential_set_member? achievement_version? credential_set_member?'],
    [{ kind: 'programs', provider: 'N', title: 'T', cost: null, hours: null, seats: null, assessment: 'exam', accreditor: null, teaches: { skill: 'sql', level: 2 }, credential: 'First aid' }, 'mapping program_version achievement_version?'],
    [{ kind: 'programs', provider: 'N', title: 'T', cost: null, hours: null, seats: null, assessment: 'exam', accreditor: null, teaches: { skill: 'Query', level: 2 }, credential: null }, 'waits for skill query: SKILL_AMBIGUOUS'],
    [learning('completed', '2026-03-01'), 'learning_record'],
    [{ ...learning('completed', '2026-03-01'), provider: 'Southwind' }, 'waits for program sql: PROGRAM_UNKNOWN'],
    [{ kind: 'evidence', person: 'E-1', subject: sql, grade: 'endorsed', from, to: null, source: null, has: true, link: null, settles: false }, 'evidence'],
    [{ kind: 'evidence', person: 'nobody@example.com', subject: sql, grade: 'endorsed', from, to: null, source: null, has: true, link: null, settles: false }, 'waits for person nobody@example.com: PERSON_UNKNOWN'],
    [{ kind: 'evidence', person: 'E-1', subject: { kind: 'credential', credential: 'Licence' }, grade: 'attested', from, to: null, source: null, has: true, link: null, settles: false }, 'waits for achievement licence: CREDENTIAL_UNKNOWN'],
    [{ kind: 'evidence', person: 'E-2', subject: sql, grade: 'endorsed', from, to: null, source: null, has: true, link: null, settles: false }, 'refused ENDORSED_ONESELF person'],
    [{ kind: 'evidence', person: 'E-2', subject: sql, grade: 'claimed', from, to: null, source: null, has: true, link: 'https://code.example.com', settles: false }, 'evidence'],
    ...['work', 'taken'].map((sample): [Claim, string] => [claimed('E-1', sample), 'evidence']),
    [claimed('E-2', 'work'), 'refused WORK_SAMPLE_UNKNOWN work sample file'],
    ...['d', 'nowhere'].map((sample): [Claim, string] => [claimed('E-1', sample), 'refused WORK_SAMPLE_UNKNOWN work sample file']),
    [{ ...check, document: 'd' }, 'document_check'],
    [{ ...check, document: 'gone' }, 'refused DOCUMENT_WITHDRAWN document'],
    [{ ...check, document: 'work' }, 'refused CHECK_OF_WORK_SAMPLE document'],
    [{ kind: 'issuers', issuer: 'did:web:a', name: null, trust: 'trusted', reason: null }, 'issuer_version'],
    [{ kind: 'mappings', issuer: 'did:web:a', achievements: ['A'], skill: 'Elixir', level: 2, assessment: 'exam', from: null, to: null, about: 'title', status: 'in-force' }, 'waits for skill elixir: SKILL_UNKNOWN'],
    [{ kind: 'mappings', issuer: 'did:web:a', achievements: ['A'], skill: 'SQL', level: null, assessment: null, from: null, to: null, about: 'title', status: 'rejected' }, 'mapping issuer_version?'],
    [{ kind: 'mappings', issuer: 'Northwind', achievements: ['SQL'], skill: 'SQL', level: 2, assessment: 'exam', from: null, to: null, about: 'program', status: 'ended' }, 'mapping'],
    [{ kind: 'mappings', issuer: 'Northwind', achievements: ['Rust'], skill: 'SQL', level: 2, assessment: 'exam', from: null, to: null, about: 'program', status: 'in-force' }, 'waits for program rust: PROGRAM_UNKNOWN'],
    [{ kind: 'leave', person: 'E-1', from, to: null, reason: null }, 'leave'],
    [person({ externalId: 'E-1', emails: ['e-2'], identifiedBy: 'e-1' }), 'person_version person_identifier person_identifier'],
    [{ kind: 'identifiers', person: 'E-1', identifier: 'ada@old.example' }, 'person_identifier -outsider'],
    [{ kind: 'identifiers', person: 'ada@example.com', identifier: 'E-1' }, 'person_identifier -outsider'],
    [{ kind: 'identifiers', person: 'E-1', identifier: 'E-2' }, 'refused IDENTIFIER_OF_OTHER_PERSON identifier'],
    [{ kind: 'identifiers', person: 'E-9', identifier: 'z@example.com' }, 'waits for person e-9: PERSON_UNKNOWN'],
    [{ kind: 'identifiers', person: null, identifier: 'Z-1' }, 'outsider'],
    [{ kind: 'identifiers', person: null, identifier: 'E-1' }, 'refused IDENTIFIER_OF_OTHER_PERSON identifier'],
    [{ kind: 'aliases', skill: 'Go', alias: 'golang' }, 'skill_alias'],
    [{ kind: 'aliases', skill: 'Go', alias: 'SQL' }, 'refused ALIAS_OF_OTHER_SKILL also called'],
    [{ kind: 'aliases', skill: 'Go', alias: 'query' }, 'skill_alias -skill_alias'],
    [{ kind: 'deputies', deputy: 'E-1', team: ['Delivery'], from, to: from }, 'team_lead'],
    [{ kind: 'deputies', deputy: 'E-1', team: ['Sales'], from, to: from }, 'waits for team sales: TEAM_UNKNOWN'],
    [{ kind: 'exemptions', person: 'E-1', subject: { kind: 'credential', anyOf: ['FIRST AID'] }, from, until: null, reason: 'x' }, 'exemption credential_set_member?'],
    [{ kind: 'exemptions', person: 'E-1', subject: { kind: 'credential', anyOf: ['First aid', 'Medic'] }, from, until: null, reason: 'x' }, 'waits for achievement medic: CREDENTIAL_UNKNOWN'],
    [{ kind: 'targets', owner: { kind: 'organisation' }, measure: 'met', share: 85, effectiveOn: null }, 'target'],
    [{ kind: 'targets', owner: { kind: 'team', team: ['Sales'] }, measure: 'proven', share: null, effectiveOn: null }, 'waits for team sales: TEAM_UNKNOWN'],
    [{ kind: 'policy', setting: 'cap-claimed', skill: null, value: 1 }, 'policy_setting'],
    [{ kind: 'policy', setting: 'revalidation-days', skill: 'sql', value: 365 }, 'policy_setting'],
    [{ kind: 'policy', setting: 'revalidation-days', skill: 'Elixir', value: 365 }, 'waits for skill elixir: SKILL_UNKNOWN'],
    [{ kind: 'experts', person: 'E-1', skill: 'sql', from: null, until: null }, 'expert'],
    [{ kind: 'experts', person: 'E-1', skill: 'Elixir', from: null, until: null }, 'waits for skill elixir: SKILL_UNKNOWN'],
    [{ kind: 'disputes', person: 'E-1', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', record: 'evidence', recordKey: 'k', answer: 'kept', correction: null, reason: 'x' }, 'dispute_answer'],
    [{ kind: 'disputes', person: 'E-1', dispute: 'the first', record: 'evidence', recordKey: 'k', answer: 'kept', correction: null, reason: 'x' }, 'refused DISPUTE_UNKNOWN dispute'],
    [{ kind: 'disputes', person: 'E-1', dispute: '6f1c2a34-0b5d-4c8e-9a7f-1d2e3f405162', record: 'person', recordKey: 'shoe size', answer: 'upheld', correction: '44', reason: 'x' }, 'refused CORRECTION_UNKNOWN correction'],
  ])('%j', (claim, expected) => expect(of(claim)).toBe(expected));
});

describe('a requirement', () => {
  const asks = { kind: 'requirements', owner: { kind: 'organisation' }, asks: sql, minimumGrade: 'attested', weight: 3, demand: { kind: 'at-least', n: 2 }, graceDays: 9, effectiveOn: from, isAsked: true } as const;
  const fact = (claim: Claim) => {
    const plan = planRow(claim, known());
    return plan.kind === 'store' ? plan.facts[0] : plan;
  };

  it('that is asked for no more takes the place of what was asked that day, and is told in one way', () => {
    const ended = { ...asks, isAsked: false };
    expect(fact(ended)).toMatchObject({ table: 'requirement', values: { asked: false, level: 1, minimumGrade: 'endorsed', weight: 1, graceDays: 0, minimum: 1 } });
    expect(fact({ ...ended, weight: 1, demand: { kind: 'at-least', n: 7 } })).toEqual(fact(ended));
    expect(fact(asks)).toMatchObject({ key: (fact(ended) as { key: string }).key, values: { asked: true, level: 3, minimum: 2 } });
  });

  it('is another on another day and of another kind', () => {
    const keys = [asks, { ...asks, effectiveOn: null }, { ...asks, demand: { kind: 'everyone' } as const }].map((claim) => (fact(claim) as { key: string }).key);
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a row beside what is known', () => {
  it('leaves what its empty cells do not speak of', () => {
    const plan = planRow(person({ name: 'Ada B.' }), known());
    expect(plan.kind === 'store' && plan.facts[0]!.values).toMatchObject({ name: 'Ada B.', location: 'Porto' });
  });

  it('that says something else of a person than an earlier row of the file is refused', () => {
    const beside = known();
    expect([of(person({}), beside), of(person({ name: 'Eda' }), beside)]).toEqual(['person_version person_identifier?', 'refused ROW_CONTRADICTED']);
  });

  it('whose identifiers belong to different people is of the one whom somebody named, and takes the others over', () => {
    const beside = known();
    const plan = planRow(person({ externalId: 'E-2', emails: ['ada@example.com'], name: 'Bea', identifiedBy: 'E-2' }), beside);
    expect(plan.kind === 'store' && plan.facts.flatMap(({ table, values }) => (table === 'person_identifier' ? [values] : []))).toEqual([
      { personId: 'bea', kind: 'external', value: 'e-2' }, { personId: 'bea', kind: 'email', value: 'ada@example.com' },
    ]);
    expect(beside.people.get('ada@example.com')).toBe('bea');
  });

  it('may name somebody new by the identifier that nobody has', () => {
    const plan = planRow(person({ externalId: 'E-9', emails: ['ada@example.com'], name: 'Zed', identifiedBy: 'E-9' }), known());
    expect(plan.kind === 'store' && plan.anchors[0]).toEqual({ table: 'person', id: 'person:e-9', key: 'e-9' });
  });

  it('closes the attempt that was open, and an older word on it, from another file, says nothing new', () => {
    const beside = known({ contradicts: () => false });
    expect([learning('enrolled', '2026-01-01'), learning('completed', '2026-02-01'), learning('in-progress', '2026-01-15')].map((claim) => of(claim, beside))).toEqual(['learning_record', 'learning_record -learning_record', '']);
  });
});
