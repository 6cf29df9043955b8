import { describe, expect, it } from '@jest/globals';
import { parseDay } from '../../organisation/day.js';
import { bindHeaders } from '../bind-headers.js';
import type { TemplateKind } from '../claim.js';
import { foldHeader } from '../header.js';
import { keyOf } from '../key-of.js';
import { readRow, type ReadRow } from '../read-row.js';
import { recogniseTemplate } from '../recognise-template.js';
import { TEMPLATES } from './all.js';

/** Reads one row of a file that has just these columns. */
function read(kind: TemplateKind, row: Readonly<Record<string, string>>): ReadRow {
  const bound = bindHeaders(TEMPLATES[kind], Object.keys(row));
  if (bound.kind === 'refused') throw new Error(JSON.stringify(bound.findings));
  return readRow(bound.binding, Object.values(row), { row: 1, line: 2 });
}

function claim(kind: TemplateKind, row: Readonly<Record<string, string>>): unknown {
  const result = read(kind, row);
  return result.kind === 'claim' ? result.claim : result.findings.map(({ column, code }) => `${column ?? ''}: ${code}`);
}

describe.each(Object.values(TEMPLATES))('template $kind', (template) => {
  const columns = Object.values(template.columns);

  it('gives no header two meanings', () => {
    const names = columns.map(({ name }) => foldHeader(name));
    expect(new Set(names).size).toBe(names.length);
    const all = columns.flatMap(({ name, aliases }) => [...new Set([name, ...aliases].map(foldHeader))]);
    expect(all.filter((each, at) => all.indexOf(each) !== at && !names.includes(each))).toEqual([]);
  });

  it('is recognised by its own header, and reads its own examples', () => {
    const recognised = recogniseTemplate(columns.map(({ name }) => name));
    expect(recognised).toMatchObject({ kind: 'one', binding: { template: { kind: template.kind }, warnings: [] } });
    if (recognised.kind !== 'one') return;
    const rows = [0, 1].map((at) => readRow(recognised.binding, columns.map(({ example }) => example[at]!), { row: at + 1, line: at + 2 }));
    expect(rows).toMatchObject([{ kind: 'claim' }, { kind: 'claim' }]);
  });
});

describe('people', () => {
  it('carry every id, address and team as the file gives them', () => {
    expect(claim('people', { 'External ID': 'E-1', 'E-Mail': 'A@x.org; b@x.org', Name: 'Ada', team: 'A / B', manager: 'BOSS@x.org', leads: 'A / B; C', from: '2026-01-01', to: '' })).toEqual({
      kind: 'people', externalId: 'E-1', emails: ['a@x.org', 'b@x.org'], name: 'Ada', team: ['A', 'B'], manager: 'boss@x.org', role: null,
      location: null, jobFamily: null, costCentre: null, from: parseDay('2026-01-01'), to: null, leads: [['A', 'B'], ['C']], identifiedBy: null,
    });
  });

  it('need a name, one id, and days in order', () => {
    expect(claim('people', { 'external id': '', 'e-mails': ' ; ', name: 'Ada' })).toEqual(['external id: VALUE_MISSING']);
    expect(claim('people', { 'external id': '1', name: '' })).toEqual(['name: VALUE_MISSING']);
    expect(claim('people', { 'external id': '1', name: 'Ada', from: '2026-02-01', to: '2026-01-31' })).toEqual(['to: DATES_REVERSED']);
  });
});

describe('a settled identity', () => {
  it('names one of the identifiers of its own row', () => {
    expect(claim('people', { 'external id': 'E-2', 'e-mails': 'a@x.org', name: 'Bea', 'identified by': 'A@x.org' })).toMatchObject({ identifiedBy: 'a@x.org' });
    expect(claim('people', { 'external id': 'E-2', 'e-mails': 'a@x.org', name: 'Bea', 'identified by': 'E-3' })).toEqual(['identified by: VALUES_EXCLUDE_EACH_OTHER']);
  });

  it('is of a person, or of nobody', () => {
    expect(claim('identifiers', { person: 'E-1', identifier: 'A@Old.example' })).toEqual({ kind: 'identifiers', person: 'E-1', identifier: 'a@old.example' });
    expect(claim('identifiers', { person: '', identifier: 'G-7' })).toEqual({ kind: 'identifiers', person: null, identifier: 'G-7' });
    expect(claim('identifiers', { person: 'E-1', identifier: '' })).toEqual(['identifier: VALUE_MISSING']);
  });

  it('of a deputy has both ends', () => {
    expect(claim('deputies', { deputy: 'E-1', team: 'A / B', from: '2026-12-01', to: '' })).toEqual(['to: VALUE_MISSING']);
    expect(claim('deputies', { deputy: 'E-1', team: 'A / B', from: '2026-12-02', to: '2026-12-01' })).toEqual(['to: DATES_REVERSED']);
  });
});

describe('requirements', () => {
  it('have the defaults of the vocabulary', () => {
    expect(claim('requirements', { role: 'Engineer', skill: 'SQL', level: '3' })).toEqual({
      kind: 'requirements', owner: { kind: 'role', role: 'Engineer' }, asks: { kind: 'skill', skill: 'SQL', level: 3 },
      minimumGrade: 'endorsed', weight: 1, demand: { kind: 'everyone' }, graceDays: 0, effectiveOn: null, isAsked: true,
    });
    expect(claim('requirements', { role: 'Engineer', skill: 'SQL', level: '3', weight: '3' })).toMatchObject({ minimumGrade: 'attested' });
    expect(claim('requirements', { organisation: 'yes', credential: 'First aid; Medic', kind: 'at least', n: '2', 'minimum grade': 'claimed', weight: '3' })).toMatchObject({
      owner: { kind: 'organisation' }, asks: { kind: 'credential', anyOf: ['First aid', 'Medic'] }, demand: { kind: 'at-least', n: 2 }, minimumGrade: 'claimed',
    });
  });

  it('have one owner, one subject, and a number where one is asked for', () => {
    const all = { role: '', team: '', organisation: '', skill: '', level: '', credential: '', kind: '', n: '' };
    expect(claim('requirements', { ...all, skill: 'SQL', level: '3' })).toEqual(['role: VALUE_MISSING']);
    expect(claim('requirements', { ...all, role: 'A', team: 'B', skill: 'SQL', level: '3' })).toEqual(['role: VALUES_EXCLUDE_EACH_OTHER']);
    expect(claim('requirements', { ...all, organisation: 'no', skill: 'SQL', level: '3' })).toEqual(['role: VALUE_MISSING']);
    expect(claim('requirements', { ...all, role: 'A', skill: 'SQL' })).toEqual(['level: VALUE_MISSING']);
    expect(claim('requirements', { ...all, role: 'A', skill: 'SQL', credential: 'C' })).toEqual(['skill: VALUES_EXCLUDE_EACH_OTHER']);
    expect(claim('requirements', { ...all, role: 'A', level: '3', credential: 'C' })).toEqual(['level: VALUES_EXCLUDE_EACH_OTHER']);
    expect(claim('requirements', { ...all, role: 'A', skill: 'SQL', level: '3', kind: 'at least' })).toEqual(['n: VALUE_MISSING']);
    expect(claim('requirements', { ...all, role: 'A', skill: 'SQL', level: '3', n: '2' })).toEqual(['n: VALUES_EXCLUDE_EACH_OTHER']);
  });
});

describe('a requirement that is asked for no more', () => {
  it('needs neither a level nor a number, and may name them', () => {
    expect(claim('requirements', { role: 'Engineer', skill: 'SQL', asked: 'no' })).toMatchObject({ isAsked: false, asks: { skill: 'SQL' }, demand: { kind: 'everyone' } });
    expect(claim('requirements', { role: 'Engineer', skill: 'SQL', level: '4', kind: 'at least', asked: 'no' })).toMatchObject({ isAsked: false, demand: { kind: 'at-least' } });
    expect(claim('requirements', { role: 'Engineer', skill: 'SQL', level: '', asked: 'yes' })).toEqual(['level: VALUE_MISSING']);
  });
});

describe('targets', () => {
  it('are a share of one figure, of a team or of the organisation', () => {
    expect(claim('targets', { organisation: 'x', measure: 'Proven', share: '85 %', 'effective date': '2026-01-01' })).toEqual({ kind: 'targets', owner: { kind: 'organisation' }, measure: 'proven', share: 85, effectiveOn: parseDay('2026-01-01') });
    expect(claim('targets', { team: 'A / B', measure: 'met', share: '' })).toMatchObject({ owner: { kind: 'team', team: ['A', 'B'] }, share: null, effectiveOn: null });
  });

  it('are refused where they say too little or too much', () => {
    expect(claim('targets', { team: '', measure: 'met', share: '85' })).toEqual(['team: VALUE_MISSING']);
    expect(claim('targets', { team: 'A', organisation: 'yes', measure: 'met', share: '85' })).toEqual(['team: VALUES_EXCLUDE_EACH_OTHER']);
    expect(claim('targets', { team: 'A', measure: 'score', share: '0' })).toEqual(['measure: MEASURE_UNKNOWN', 'share: NUMBER_OUT_OF_RANGE']);
    expect(claim('targets', { team: 'A', measure: 'met', share: '100,5' })).toEqual(['share: NUMBER_TOO_PRECISE']);
  });
});

describe('programs and learning', () => {
  it('carry money in the smallest unit', () => {
    expect(claim('programs', { provider: 'P', title: 'T', cost: '99,5', currency: 'EUR', skill: 'SQL', level: '2' })).toMatchObject({ cost: { minor: 9_950, currency: 'EUR' }, teaches: { skill: 'SQL', level: 2 }, assessment: 'none' });
    expect(claim('learning', { person: 'E-1', program: 'T', status: 'completed', date: '2026-01-01', score: '80%' })).toEqual({
      kind: 'learning', person: 'E-1', program: 'T', provider: null, status: 'completed', on: parseDay('2026-01-01'), score: 80, certificateUrl: null, cost: null, attempt: 1,
    });
  });

  it('never guess a currency or half a skill', () => {
    expect(claim('programs', { provider: 'P', title: 'T', cost: '99' })).toEqual(['currency: VALUE_MISSING']);
    expect(claim('programs', { provider: 'P', title: 'T', cost: '1,234', currency: 'EUR' })).toEqual(['cost: NUMBER_AMBIGUOUS']);
    expect(claim('programs', { provider: 'P', title: 'T', cost: '0.5', currency: 'JPY' })).toEqual(['cost: NUMBER_TOO_PRECISE']);
    expect(claim('programs', { provider: 'P', title: 'T', skill: 'SQL' })).toEqual(['level: VALUE_MISSING']);
  });
});

describe('evidence, mappings, issuers, leave and exemptions', () => {
  const row = { person: 'E-1', grade: 'attested', from: '2026-01-01' };

  it('speak of a skill at a level, or of a credential', () => {
    expect(claim('evidence', { ...row, skill: 'SQL', level: 'expert', result: 'has not' })).toEqual({
      kind: 'evidence', person: 'E-1', subject: { kind: 'skill', skill: 'SQL', level: 5 }, grade: 'attested', from: parseDay('2026-01-01'), to: null, source: null, has: false, link: null, sample: null, settles: false,
    });
    expect(claim('evidence', { ...row, credential: 'First aid' })).toMatchObject({ subject: { kind: 'credential', credential: 'First aid' }, has: true });
    expect(claim('evidence', { ...row, skill: 'SQL', level: '', credential: '' })).toEqual(['level: VALUE_MISSING']);
    expect(claim('evidence', { ...row, skill: 'SQL', level: '3', credential: 'C' })).toEqual(['skill: VALUES_EXCLUDE_EACH_OTHER', 'level: VALUES_EXCLUDE_EACH_OTHER']);
    expect(claim('evidence', { ...row, grade: 'verified', credential: 'C' })).toEqual(['grade: GRADE_NOT_CLAIMABLE']);
  });

  it('are typed', () => {
    expect(claim('mappings', { issuer: 'I', achievement: 'A; B', skill: 'SQL', level: '2', assessment: 'none' })).toMatchObject({ achievements: ['A', 'B'], assessment: 'none', from: null, status: 'in-force', about: 'title' });
    const mapping = { issuer: 'I', achievement: 'A', skill: 'SQL', level: '1', assessment: 'none' };
    expect(claim('mappings', { ...mapping, status: 'ended' })).toMatchObject({ status: 'ended', level: 1, assessment: 'none' });
    for (const status of ['Rejected', 'undecided']) {
      const against = { status: status.toLowerCase(), level: null, assessment: null };
      expect(claim('mappings', { ...mapping, status })).toMatchObject(against);
      expect(claim('mappings', { ...mapping, status, level: '', assessment: '' })).toMatchObject(against);
    }
    expect(claim('mappings', { ...mapping, level: '', assessment: '' })).toEqual(['level: VALUE_MISSING', 'assessment: VALUE_MISSING']);
    expect(claim('mappings', { ...mapping, status: 'gone' })).toEqual(['status: STATUS_UNKNOWN']);
    expect(claim('mappings', { ...mapping, about: 'program' })).toMatchObject({ about: 'program' });
    expect(claim('mappings', { ...mapping, achievement: 'A; B', about: 'program' })).toEqual(['about: VALUES_EXCLUDE_EACH_OTHER']);
    expect(claim('issuers', { issuer: 'did:web:x', trust: 'no', reason: 'mill' })).toEqual({ kind: 'issuers', issuer: 'did:web:x', name: null, trust: 'not-trusted', reason: 'mill' });
    expect(claim('leave', { person: 'E-1', from: '2026-01-01', to: '2025-01-01' })).toEqual(['to: DATES_REVERSED']);
    expect(claim('exemptions', { person: 'E-1', skill: '', credential: 'C', from: '2026-01-01', reason: 'r' })).toMatchObject({ subject: { kind: 'credential', anyOf: ['C'] }, until: null });
    expect(claim('exemptions', { person: 'E-1', skill: '', credential: '', from: '2026-01-01', reason: 'r' })).toEqual(['skill: VALUE_MISSING']);
  });

  it.each<[string, string, string, unknown]>([
    ['Cap claimed', '', '0', { kind: 'policy', setting: 'cap-claimed', skill: null, value: 0 }],
    ['cap claimed', '', '6', ['value: NUMBER_OUT_OF_RANGE']],
    ['small group', '', '1', ['value: NUMBER_OUT_OF_RANGE']],
    ['small group', '', '', { kind: 'policy', setting: 'small-group', skill: null, value: null }],
    ['small group', 'SQL', '5', ['skill: VALUES_EXCLUDE_EACH_OTHER']],
    ['revalidation days', '', '365', ['skill: VALUE_MISSING']],
    ['revalidation days', 'SQL', '365', { kind: 'policy', setting: 'revalidation-days', skill: 'SQL', value: 365 }],
    ['large group', '', '5', ['setting: SETTING_UNKNOWN']],
  ])('say how evidence counts: %s %s %s', (setting, skill, value, expected) => expect(claim('policy', { setting, skill, value })).toEqual(expected));
});

it('a skill names one broader skill at most', () => {
  expect(TEMPLATES.skills.columns['broader']!.parse('Cloud; cloud')).toMatchObject({ code: 'BROADER_SEVERAL' });
  expect(TEMPLATES.skills.columns['broader']!.parse('Cloud;')).toEqual(['Cloud']);
});

it('a key does not see spelling, and sees what makes two things two', () => {
  const key = (row: Readonly<Record<string, string>>) => {
    const result = read('evidence', { person: 'E-1', skill: 'SQL', level: '3', grade: 'claimed', from: '2026-01-01', source: 'x', ...row });
    return result.kind === 'claim' ? keyOf(result.claim) : result.findings;
  };
  expect(key({ person: 'e-1', skill: ' sql ', level: '4' })).toBe(key({}));
  expect(key({ source: 'y' })).not.toBe(key({}));
  expect(key({ from: '2026-01-02' })).not.toBe(key({}));
  expect(key({ person: 'E-1","skill' })).not.toBe(key({ person: 'E-1' }));
});
