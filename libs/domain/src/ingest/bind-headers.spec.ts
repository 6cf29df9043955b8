import { describe, expect, it } from '@jest/globals';
import { bindHeaders } from './bind-headers.js';
import { shown, shownFileName } from './header.js';
import { readRow } from './read-row.js';
import { recogniseTemplate } from './recognise-template.js';
import { isSensitive } from './sensitive.js';
import { TEMPLATES } from './templates/all.js';

function codes(headers: readonly string[]): unknown {
  const bound = bindHeaders(TEMPLATES.people, headers);
  const findings = bound.kind === 'bound' ? bound.binding.warnings : bound.findings;
  return [bound.kind, ...findings.map(({ code, column }) => `${code} ${column ?? ''}`)];
}

describe('headers', () => {
  it('are matched folded', () => {
    expect(codes(['\ufeffExternal_ID', 'É-MAILS', '  full   name', 'TEAM-PATH', 'jobFamily'])).toEqual(['bound']);
  });

  it('that are missing refuse the file and say what is accepted', () => {
    expect(codes(['name'])).toEqual(['refused', 'HEADER_MISSING external id / e-mails']);
    expect(codes(['id'])).toEqual(['refused', 'HEADER_MISSING name']);
    const bound = bindHeaders(TEMPLATES.people, ['id']);
    expect(bound.kind === 'refused' && bound.findings[0]?.accepted).toContain('full name');
  });

  it('that are doubled refuse the file', () => {
    expect(codes(['name', 'id', 'Name'])).toEqual(['refused', 'HEADER_DUPLICATE name']);
    expect(codes(['name', 'work email', 'mail'])).toEqual(['refused', 'HEADER_DUPLICATE e-mails']);
    expect(codes(['name', 'id', 'shoe', 'Shoe'])).toEqual(['refused', 'HEADER_DUPLICATE shoe']);
  });

  it('prefer the name of a column to its aliases', () => {
    expect(codes(['name', 'external id', 'employee id'])).toEqual(['bound', 'COLUMN_UNKNOWN employee id']);
  });

  it('that nobody knows are named, with no trick', () => {
    expect(codes(['name', 'id', '__proto__', 'constructor', '', '<b>\u202ex'])).toEqual(['bound', 'COLUMN_UNKNOWN __proto__', 'COLUMN_UNKNOWN constructor', 'HEADER_EMPTY ', 'COLUMN_UNKNOWN <b> x']);
  });

  it('of unknown columns keep their cells aside as plain pairs', () => {
    const bound = bindHeaders(TEMPLATES.skills, ['skill', '__proto__', 'note', 'Gender']);
    if (bound.kind === 'refused') throw new Error('bound');
    const read = readRow(bound.binding, ['SQL', '{"polluted":true}', '', 'f'], { row: 1, line: 2 });
    expect(read).toMatchObject({ kind: 'claim', aside: [['__proto__', '{"polluted":true}']] });
    expect(JSON.stringify(read)).not.toContain('"f"');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('personal data nobody needs', () => {
  it.each(['Date of Birth', 'dateOfBirth', 'DOB', 'employee_gender', 'Sex', 'ethnicity', 'Race', 'Base Salary (EUR)', 'pay rate', 'SSN', 'National-ID', 'Age', 'Age group', 'EdLevel', 'education', 'Geburtsdatum', 'ConvertedCompYearly'])('%s is dropped', (header) => {
    expect(isSensitive(header)).toBe(true);
    expect(codes(['name', 'id', header])).toEqual(['bound', `COLUMN_SENSITIVE_DROPPED ${header}`]);
  });

  it.each(['manager', 'language', 'average', 'payment reference', 'trace', 'Essex office', 'Middlesex', 'stage', 'message'])('%s is kept aside', (header) => {
    expect(isSensitive(header)).toBe(false);
  });
});

describe('a template is recognised from headers alone', () => {
  it.each([
    ['people', ['Email', 'Full name', 'Team']],
    ['evidence', ['person', 'skill', 'level', 'grade', 'from']],
    ['exemptions', ['person', 'skill', 'from', 'reason']],
    ['leave', ['person', 'from', 'to']],
    ['skills', ['skill']],
    ['learning', ['email', 'course', 'status', 'completion date', 'something']],
    ['requirements', ['team', 'credential', 'n', 'kind']],
  ])('%s', (kind, headers) => {
    expect(recogniseTemplate(headers)).toMatchObject({ kind: 'one', binding: { template: { kind } } });
  });

  it('two that fit are offered to choose from', () => {
    expect(recogniseTemplate(['issuer', 'trust', 'provider', 'title'])).toEqual({ kind: 'several', candidates: ['programs', 'issuers'] });
  });

  it('none that fits names the nearest and what it lacks', () => {
    expect(recogniseTemplate(['person', 'skill', 'level', 'grade'])).toMatchObject({ kind: 'none', nearest: 'evidence', findings: [{ code: 'HEADER_MISSING', column: 'from' }] });
    expect(recogniseTemplate([])).toMatchObject({ kind: 'none' });
    expect(recogniseTemplate(['name', 'name', 'id'])).toMatchObject({ kind: 'none', nearest: 'people', findings: [{ code: 'HEADER_DUPLICATE' }] });
  });
});

it('rows with too many or too few cells are refused, never shifted', () => {
  const bound = bindHeaders(TEMPLATES.skills, ['skill', 'description']);
  if (bound.kind === 'refused') throw new Error('bound');
  for (const cells of [['SQL'], ['SQL', 'a', 'b'], []]) expect(readRow(bound.binding, cells, { row: 1, line: 2 })).toMatchObject({ kind: 'refused', findings: [{ code: 'ROW_LENGTH' }] });
});

describe('text from outside, shown', () => {
  it('is one clean line', () => {
    expect(shown('a\u202eb\r\nc\0')).toBe('a b c');
    expect(shown('x'.repeat(10_240))).toHaveLength(101);
    expect(shown(`x${'😀'.repeat(500)}`)).toBe(`x${'😀'.repeat(49)}…`);
  });

  it('is a file name without its path', () => {
    expect(['../../etc/passwd', 'C:\\x\\people.csv', '', '..', '\u202e', 'a\0b.csv', `${'x'.repeat(10_240)}/y.csv`].map(shownFileName)).toEqual(['passwd', 'people.csv', 'file', 'file', 'file', 'a b.csv', 'y.csv']);
  });
});
