import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../limits.js';
import { parseJson, parseJsonText } from './parse-json.js';
import { scanJson } from './scan-json.js';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('scanJson', () => {
  it.each([
    ['a member twice', '{"a":1,"a":2}', 'json-duplicate-member'],
    ['a member twice, once escaped', '{"a":1,"\\u0061":2}', 'json-duplicate-member'],
    ['a member twice, deep inside', '{"x":[{"b":{},"b":[]}]}', 'json-duplicate-member'],
    ['a member twice, others between', '{"issuer":"a","x":{"issuer":1},"issuer":"b"}', 'json-duplicate-member'],
    ['__proto__', '{"__proto__":{"x":1}}', 'json-forbidden-member'],
    ['__proto__, escaped', '{"\\u005f_proto__":{}}', 'json-forbidden-member'],
    ['NUL in a text', '{"a":"x\\u0000"}', 'json-forbidden-character'],
    ['half a character', '["\\ud800"]', 'json-forbidden-character'],
    ['half a character in a name', '{"\\uDEAD":1}', 'json-forbidden-character'],
  ])('refuses %s', (_, text, fault) => expect(scanJson(text, 10)).toBe(fault));

  it.each([
    ['the same name in two objects', '[{"a":1},{"a":1}]'],
    ['a text that equals a name', '{"a":"a","b":["a","a"]}'],
    ['__proto__ as a text', '{"a":"__proto__"}'],
    ['names of other language internals', '{"constructor":1,"prototype":2,"toString":3}'],
    ['brackets, quotes and backslashes in texts', '{"a":"{[\\"","b\\\\":"}]"}'],
    ['a whole character outside the basic plane, escaped', '["\\ud83d\\ude00"]'],
    ['nothing', ''],
    ['what is not JSON, for the parser to refuse', '{"a":}}}]]'],
  ])('passes %s', (_, text) => expect(scanJson(text, 10)).toBeNull());

  it('passes nesting at the limit and refuses it one past', () => {
    expect(scanJson(nested(LIMITS.depth), LIMITS.depth)).toBeNull();
    expect(scanJson(nested(LIMITS.depth + 1), LIMITS.depth)).toBe('json-too-deep');
  });

  it('survives nesting that would exhaust the stack', () => {
    expect(parseJsonText('['.repeat(500_000))).toEqual({ kind: 'fault', code: 'json-too-deep' });
    expect(parseJsonText('{"a":'.repeat(100_000))).toEqual({ kind: 'fault', code: 'json-too-deep' });
  });

  it('finds every member that is written twice, wherever it stands', () => {
    const unique = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 6 }).filter((names) => !names.includes('__proto__'));
    fc.assert(
      fc.property(unique, fc.nat(), fc.jsonValue(), (names, at, value) => {
        const twice = [...names, names[at % names.length]!];
        const write = (each: string[]): string => `[{"outer":{${each.map((name) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}}]`;
        const has = (text: string): boolean => scanJson(text, LIMITS.depth) === 'json-duplicate-member';
        return !/__proto__|\\u0000|\\ud/i.test(write(names)) ? !has(write(names)) && has(write(twice)) : true;
      }),
    );
  });
});

describe('parseJson', () => {
  it('gives back whatever JSON.stringify wrote', () => {
    const clean = fc.jsonValue({ maxDepth: 6 }).filter((value) => !/__proto__|\\u0000|\\ud/i.test(JSON.stringify(value)));
    fc.assert(fc.property(clean, (value) => expect(parseJson(Buffer.from(JSON.stringify(value)))).toEqual({ kind: 'value', value: JSON.parse(JSON.stringify(value)) as unknown })));
  });

  it.each([
    ['too large', Buffer.alloc(LIMITS.json + 1, 0x20), 'json-too-large'],
    ['not UTF-8', Buffer.from([0x22, 0xc3, 0x28, 0x22]), 'text-not-utf8'],
    ['cut off', Buffer.from('{"a":'), 'json-invalid'],
    ['empty', Buffer.from(''), 'json-invalid'],
    ['two documents', Buffer.from('{}{}'), 'json-invalid'],
    ['a number past all numbers', Buffer.from('{"a":[null,{"b":1e309}]}'), 'json-number-too-large'],
    ['the same below nothing', Buffer.from('[-1E+0309, 1]'), 'json-number-too-large'],
    ['the same in digits', Buffer.from(`[${'9'.repeat(309)}]`), 'json-number-too-large'],
    ['the same half in digits', Buffer.from(`[${'9'.repeat(305)}e9]`), 'json-number-too-large'],
  ])('refuses what is %s', (_, bytes, code) => expect(parseJson(bytes)).toEqual({ kind: 'fault', code }));

  it('reads the largest number, and texts that look like larger ones', () => {
    for (const text of ['[1.7976931348623157e308]', '"1e999"', `["${'9'.repeat(400)}", null, 0]`, '{"1e999":[]}', '0', 'null']) expect(parseJsonText(text)).toEqual({ kind: 'value', value: JSON.parse(text) as unknown });
  });

  it('reads a document of exactly the largest size', () => {
    expect(parseJson(Buffer.from(`"${'x'.repeat(LIMITS.json - 2)}"`)).kind).toBe('value');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(['value', 'fault']).toContain(parseJson(bytes).kind)));
  });
});

describe('parseJsonText', () => {
  it('finds the same faults in any text as the scanner and the parser, one after the other', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"b"', '"a":1', '"__proto__":2', '"\\u0061":3', '"\\ud800"', '"x\\"y"', '"', '\\', '1', '1e400', 'null', ' ');
    fc.assert(
      fc.property(fc.oneof(fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')), fc.json()), (text) => {
        const found = parseJsonText(text);
        const scanned = scanJson(text, LIMITS.depth);
        if (found.kind === 'value') expect([scanned, found.value]).toEqual([null, JSON.parse(text)]);
        else expect(scanned ?? found.code).toBe(found.code);
      }),
      { numRuns: 5_000 },
    );
  });
});
