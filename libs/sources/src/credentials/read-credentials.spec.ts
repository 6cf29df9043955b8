import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../limits.js';
import type { Message } from '../message.js';
import { lastOf, readAll, rowsOf } from '../testing/collect.js';

const JWT = 'eyJhbGciOiJFZERTQSJ9.eyJhIjoxfQ.c2ln';

function documents(messages: readonly Message[]): unknown[] {
  return messages.flatMap((message) => (message.kind === 'document' ? [[message.media, message.line, Buffer.from(message.bytes).toString()]] : []));
}

describe('documents, byte for byte', () => {
  it.each([
    ['one object', ' {"a" : "}" }\n', [['json', 1, '{"a" : "}" }']]],
    ['a marked object', '\ufeff{"a":"\\"{"}', [['json', 1, '{"a":"\\"{"}']]],
    ['an array', '[ {"a":1.0},\n{"b":[{}]} ]', [['json', 1, '{"a":1.0}'], ['json', 2, '{"b":[{}]}']]],
    ['a list with a name', '{"v":[1],\n"credentials" : [ {"a":1} , {"b":2}], "credentials2":[{"c":3}]}', [['json', 2, '{"a":1}'], ['json', 2, '{"b":2}']]],
    ['a value that only looks like a list with a name', '{"x":"credentials","credentials":{"credentials":[{}]}}', [['json', 1, '{"x":"credentials","credentials":{"credentials":[{}]}}']]],
    ['lines', '{"a":1}\n\n{"a":2}\n', [['json', 1, '{"a":1}'], ['json', 3, '{"a":2}']]],
    ['tokens in an array', `["${JWT}"]`, [['jwt', 1, JWT]]],
    ['one token', JWT, [['jwt', 1, JWT]]],
    ['tokens on lines', `${JWT}\r\n\r\n ${JWT} \n`, [['jwt', 1, JWT], ['jwt', 3, JWT]]],
  ])('%s', async (_, text, expected) => {
    for (const chunk of [1, 2, 7, 65_536]) expect(documents(await readAll(text, { chunk }))).toEqual(expected);
  });

  it('come out of any array as they went in', async () => {
    const json = fc.object({ maxDepth: 3, withNullPrototype: false }).map((value) => JSON.stringify(value));
    const space = fc.constantFrom('', ' ', '\n', '\r\n\t');
    await fc.assert(
      fc.asyncProperty(fc.array(json, { minLength: 1, maxLength: 6 }), space, fc.boolean(), fc.integer({ min: 1, max: 50 }), async (all, gap, isNamed, chunk) => {
        const list = `[${gap}${all.join(`${gap},${gap}`)}${gap}]`;
        const messages = await readAll(isNamed ? `{"credentials":${gap}${list}}` : list, { chunk });
        expect(documents(messages).map((each) => (each as string[])[2])).toEqual(all);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a picture', () => {
  const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.from([0, 255, 10, 13, 128])]);
  const SVG = '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">\n{"a":1}</svg>';

  it.each([
    ['badge.png', PNG, 'png'],
    ['badge.svg', Buffer.from(SVG), 'svg'],
    ['badge', PNG, 'png'],
  ])('%s is one document, byte for byte', async (name, bytes, media) => {
    for (const chunk of [1, 7, 65_536]) expect(await readAll(bytes, { name, chunk })).toEqual([{ kind: 'document', row: 1, line: 1, media, bytes }, { kind: 'end', counts: { rows: 1, claims: 1, repeated: 0, refused: 0 }, bytesRead: bytes.length }]);
  });

  it('is refused in its place where it is too large', async () => {
    const limits = { ...LIMITS, documentBytes: PNG.length };
    expect(lastOf(await readAll(PNG, { limits }))).toMatchObject({ kind: 'end', counts: { refused: 0 } });
    for (const chunk of [5, 65_536]) expect(rowsOf(await readAll(Buffer.concat([PNG, PNG]), { limits, chunk }))).toMatchObject([{ row: 1, findings: [{ code: 'DOCUMENT_TOO_LARGE' }] }]);
  });
});

describe('what is no document', () => {
  it('is refused in its place, and the rest is read', async () => {
    const messages = await readAll('[{"a":1}, 7, "x", {"b":}, [1], {"c":2}]');
    expect(documents(messages)).toHaveLength(2);
    expect(rowsOf(messages).map((row) => [row.row, row.kind === 'refused' && row.findings[0]?.code])).toEqual([[2, 'DOCUMENT_NOT_JSON'], [3, 'DOCUMENT_NOT_JWT'], [4, 'DOCUMENT_NOT_JSON'], [5, 'DOCUMENT_NOT_JSON']]);
    expect(lastOf(messages)).toMatchObject({ kind: 'end', counts: { rows: 6, claims: 2, refused: 4 } });
    expect(rowsOf(await readAll(`${JWT}\nhello\n`))).toMatchObject([{ row: 2, line: 2, findings: [{ code: 'DOCUMENT_NOT_JWT' }] }]);
    expect(rowsOf(await readAll(Buffer.from('[{"a":"\xff"}]', 'latin1')))).toMatchObject([{ findings: [{ code: 'DOCUMENT_NOT_JSON' }] }]);
  });

  it.each([
    ['cut off', '{"a":1', { code: 'JSON_BROKEN' }],
    ['cut off in a string', '[{"a":"', { code: 'JSON_BROKEN' }],
    ['text behind it', '{"a":1}\nx', { code: 'JSON_BROKEN', line: 2 }],
    ['one bracket too many', '[{}]]', { code: 'JSON_BROKEN' }],
    ['no document at all', '[]', { code: 'NO_ROWS' }],
  ])('refuses the file: %s', async (_, text, refusal) => {
    expect(lastOf(await readAll(text))).toMatchObject({ kind: 'refused', refusal });
  });

  it('in UTF-16 is refused by name', async () => {
    expect(lastOf(await readAll(Buffer.from('\ufeff{"a":1}', 'utf16le')))).toMatchObject({ refusal: { code: 'ENCODING_UNKNOWN' } });
  });
});

describe('limits', () => {
  const nested = (depth: number) => `[${'{"a":'.repeat(depth - 1)}{}${'}'.repeat(depth - 1)},{"ok":1}]`;
  const limits = { ...LIMITS, rows: 2, documentBytes: 100, jwtBytes: 60 };
  const sized = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
  const token = (bytes: number) => JWT.padEnd(bytes, 'A');

  it('on depth', async () => {
    expect(documents(await readAll(nested(LIMITS.jsonDepth)))).toHaveLength(2);
    expect(rowsOf(await readAll(nested(LIMITS.jsonDepth + 1)))).toMatchObject([{ row: 1, findings: [{ code: 'DOCUMENT_TOO_DEEP' }] }]);
    expect(rowsOf(await readAll(nested(200_000)))).toMatchObject([{ row: 1, findings: [{ code: 'DOCUMENT_TOO_DEEP' }] }]);
  });

  it('on bytes', async () => {
    for (const chunk of [10, 65_536]) {
      expect(documents(await readAll(`[${sized(100)}]`, { limits, chunk }))).toHaveLength(1);
      expect(rowsOf(await readAll(`[${sized(101)}, {}]`, { limits, chunk }))).toMatchObject([{ row: 1, findings: [{ code: 'DOCUMENT_TOO_LARGE' }] }]);
      expect(documents(await readAll(token(60), { limits, chunk }))).toHaveLength(1);
      expect(rowsOf(await readAll(`${JWT}\n${token(61)}`, { limits, chunk }))).toMatchObject([{ row: 2, line: 2, findings: [{ code: 'DOCUMENT_TOO_LARGE' }] }]);
    }
  });

  it('on how many', async () => {
    expect(lastOf(await readAll('[{},{}]', { limits }))).toMatchObject({ kind: 'end' });
    expect(lastOf(await readAll('[{},{},{}]', { limits }))).toMatchObject({ refusal: { code: 'TOO_MANY_ROWS', limit: 2 } });
  });
});
