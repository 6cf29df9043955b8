import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeBase58, encodeBase58 } from './base58.js';
import { decodeBase64url } from './base64url.js';
import { parseInstant } from './instant.js';
import { isUri } from './url.js';

describe('base58', () => {
  it.each([
    ['Hello World!', '2NEpo7TZRRrLZSi2U'],
    ['The quick brown fox jumps over the lazy dog.', 'USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z'],
    ['\0\0(\x7f\xb4\xcd', '11233QC4'],
  ])('agrees with the vectors of draft-msporny-base58: %j', (text, encoded) => {
    expect(encodeBase58(Buffer.from(text, 'latin1'))).toBe(encoded);
    expect(Buffer.from(decodeBase58(encoded)!).toString('latin1')).toBe(text);
  });

  it('gives back any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => expect(decodeBase58(encodeBase58(bytes))).toEqual(bytes)));
  });

  it.each(['0', 'O', 'I', 'l', 'abc def', 'é', '1'.repeat(1025)])('refuses %j', (text) => expect(decodeBase58(text)).toBeNull());
});

describe('base64url', () => {
  it('gives back any bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(new Uint8Array(decodeBase64url(Buffer.from(bytes).toString('base64url'))!)).toEqual(bytes)));
  });

  it.each(['ab+/', 'YQ==', 'YR', 'a', 'a b', 'YQ\n'])('refuses %j: another alphabet, padding, or bits to spare', (text) => expect(decodeBase64url(text)).toBeNull());
});

describe('parseInstant', () => {
  it.each([
    ['2026-06-01T00:00:00Z', '2026-06-01T00:00:00.000Z'],
    ['2026-06-01T02:00:00.25+02:00', '2026-06-01T00:00:00.250Z'],
    ['2024-02-29T23:59:59-06:00', '2024-03-01T05:59:59.000Z'],
  ])('reads %s', (text, instant) => expect(parseInstant(text)?.toISOString()).toBe(instant));

  it.each(['2026-06-01T00:00:00', '2026-06-01', '2026-02-30T00:00:00Z', '2025-02-29T00:00:00Z', '2026-13-01T00:00:00Z', '2026-06-01T24:00:00Z', '2026-06-01T00:00:60Z', '2026-06-01 00:00:00Z', '2026-06-01T00:00:00+15:00', '01/06/2026', '', 1780272000, null, ['2026-06-01T00:00:00Z']])(
    'does not guess %j',
    (text) => expect(parseInstant(text)).toBeNull(),
  );
});

describe('isUri', () => {
  it.each(['https://a.example/x', 'did:web:a.example', 'urn:uuid:1'])('takes %s', (text) => expect(isUri(text)).toBe(true));
  it.each(['', 'fake-issuer', '/x', 'https://a b', 'did:', 'x:\u202egpj', `https://${'a'.repeat(2048)}`, 1, null])('refuses %j', (text) => expect(isUri(text)).toBe(false));
});
