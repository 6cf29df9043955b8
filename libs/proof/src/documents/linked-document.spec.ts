import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '../limits.js';
import { inMemory, type Fetched } from './document-source.js';
import { isSameAddress, linkedObject, linkedText, secureAddress } from './linked-document.js';

const at = new Date('2026-06-01T00:00:00Z');
const url = 'https://a.example.org/x';
const source = (body: string | Fetched) => inMemory(new Map([[url, typeof body === 'string' ? { kind: 'found', body: Buffer.from(body), at } : body]]));

describe('an address', () => {
  it.each<[unknown, string | null]>([
    ['https://a.example.org/x', 'https://a.example.org/x'],
    ['http://a.example.org/x?y#z', 'https://a.example.org/x?y'],
    ['HTTP://a.example.org/x', 'https://a.example.org/x'],
    ['http://a.example.org:80/x', null],
    ['http://127.0.0.1/x', null],
    ['https://localhost', null],
    ['//a.example.org/x', null],
    ['a.example.org', null],
    ['', null],
    [' https://a.example.org/x', null],
    ['https://a.example.org/x\n', null],
    ['https:\\\\a.example.org/x', null],
    [`https://a.example.org/${'x'.repeat(2048)}`, null],
    [7, null],
    [undefined, null],
  ])('%j is asked for at %j', (address, expected) => expect(secureAddress(address)).toBe(expected));

  it.each<[unknown, unknown, boolean]>([
    ['http://a.example.org/x', 'https://A.example.org/x', true],
    ['https://a.example.org', 'https://a.example.org/', true],
    ['urn:x', 'urn:x', true],
    ['urn:x', 'URN:x', false],
    ['https://a.example.org/x', 'https://a.example.org/X', false],
    ['https://a.example.org/x', 'https://a.example.org/x/', false],
    ['https://a.example.org/x', 'https://a.example.org.evil.example/x', false],
    [null, null, false],
    [['https://a.example.org/x'], 'https://a.example.org/x', false],
  ])('%j and %j are one: %j', (one, other, expected) => expect([isSameAddress(one, other), isSameAddress(other, one)]).toEqual([expected, expected]));
});

describe('a document that another one points at', () => {
  it('is an object or nothing', async () => {
    expect(await linkedObject(url, source('{"a":1}'))).toEqual({ kind: 'found', value: { a: 1 }, at });
    for (const body of ['[]', '7', '', '{"a":1,"a":2}', '\u0000', `{"a":"${'x'.repeat(LIMITS.json)}"}`, '['.repeat(LIMITS.depth + 1)]) expect(await linkedObject(url, source(body))).toEqual({ kind: 'unknown', why: 'unreadable' });
  });

  it('may be as large as the limit, and no larger', async () => {
    expect(await linkedText(url, source('x'.repeat(LIMITS.json)))).toMatchObject({ kind: 'found' });
    expect(await linkedText(url, source('x'.repeat(LIMITS.json + 1)))).toEqual({ kind: 'unknown', why: 'unreadable' });
  });

  it.each<[string, Fetched, object]>([
    ['gone', { kind: 'gone' }, { why: 'gone' }],
    ['unreachable', { kind: 'unreachable', why: 'timeout' }, { why: 'unreachable', detail: 'timeout' }],
    ['no text', { kind: 'found', body: Buffer.from('ff', 'hex'), at }, { why: 'unreadable' }],
    ['handed in', { kind: 'found', body: Buffer.from('{}'), at, isHandedIn: true }, { why: 'unreachable', detail: 'handed-in' }],
  ])('is unknown when it is %s', async (_, fetched, expected) => {
    expect(await linkedObject(url, source(fetched))).toEqual({ kind: 'unknown', ...expected });
    expect(await linkedText(url, source(fetched))).toEqual({ kind: 'unknown', ...expected });
  });
});
