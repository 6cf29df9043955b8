import { describe, expect, it } from '@jest/globals';
import { lastOf, readAll } from '../testing/collect.js';
import { isUnmarkedUtf16, recognise } from './recognise.js';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is, by its bytes', () => {
  it.each([
    ['person,skill\n', 'csv'],
    ['\ufeffperson;skill', 'csv'],
    ['[draft] person,skill', 'csv'],
    ['{"a":1}', 'json'],
    ['\n [ {"a":1}]', 'json'],
    ['["eyJ"]', 'json'],
    ['eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln\n', 'jwt'],
    ['<?xml version="1.0"?><svg xmlns="x">', 'svg'],
    ['<!DOCTYPE html><p>', 'html'],
    ['<?xml version="1.0"?><a/>', 'xml'],
    ['', 'empty'],
    ['\ufeff', 'empty'],
    [' \r\n\t', 'empty'],
  ])('%j is %s', (text, kind) => {
    expect(recognise(Buffer.from(text))).toBe(kind);
  });

  it.each([
    ['PK\x03\x04........[Content_Types].xml', 'xlsx'],
    ['PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'ods'],
    ['PK\x05\x06', 'zip'],
    ['\x1f\x8b\x08', 'gzip'],
    ['%PDF-1.7', 'pdf'],
    ['\x89PNG\r\n', 'png'],
    ['\xd0\xcf\x11\xe0', 'xls'],
    ['{\\rtf1', 'rtf'],
    ['a,b\0c', 'binary'],
    ['\xff\xfea\0,\0b\0', 'csv'],
    ['\xff\xfe', 'empty'],
  ])('%j is %s', (bytes, kind) => {
    expect(recognise(latin1(bytes))).toBe(kind);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['people.csv', 'PK\x03\x04[Content_Types].xml', { code: 'FILE_KIND_MISMATCH', named: 'csv', found: 'xlsx' }],
    ['PEOPLE.CSV ', '%PDF-', { code: 'FILE_KIND_MISMATCH', named: 'csv', found: 'pdf' }],
    ['badge.json', 'a,b\n', { code: 'FILE_KIND_MISMATCH', named: 'json', found: 'csv' }],
    ['people.xlsx', 'skill\nSQL\n', { code: 'FILE_KIND_MISMATCH', named: 'xlsx', found: 'csv' }],
    ['people.xlsx', 'PK\x03\x04[Content_Types].xml', { code: 'FILE_KIND_UNSUPPORTED', found: 'xlsx' }],
    ['people', 'PK\x03\x04', { code: 'FILE_KIND_UNSUPPORTED', found: 'zip' }],
    ['people.csv', '\x89PNG\r\n', { code: 'FILE_KIND_MISMATCH', named: 'csv', found: 'png' }],
    ['badge.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', { code: 'FILE_KIND_MISMATCH', named: 'png', found: 'svg' }],
    ['people.csv', '', { code: 'FILE_EMPTY', named: 'csv', found: 'empty' }],
  ])('%s is refused, and both are named', async (name, bytes, refusal) => {
    expect(await readAll(latin1(bytes), { name })).toEqual([{ kind: 'refused', refusal }]);
  });

  it('is read when the name says nothing', async () => {
    for (const name of ['x', '', '\u202evsc.elpoep', 'skills.txt', '../skills.csv', `${'x'.repeat(10_240)}.csv`]) expect(lastOf(await readAll('skill\nSQL\n', { name }))).toMatchObject({ kind: 'end' });
  });
});

it('text in UTF-16 without a mark is refused by that name, and not read by guess', async () => {
  const text = Buffer.from('external id,name\n1,Zoë\n', 'utf16le');
  expect([isUnmarkedUtf16(text), isUnmarkedUtf16(Buffer.from(text).swap16()), isUnmarkedUtf16(Buffer.from('a\0b\0\0')), isUnmarkedUtf16(Buffer.alloc(20))]).toEqual([true, true, false, false]);
  expect(await readAll(text, { name: 'people.csv' })).toEqual([{ kind: 'refused', refusal: { code: 'ENCODING_UNKNOWN', offset: 0 } }]);
});
