import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FileRefused, type Refusal } from '../refusal.js';
import { decoderFor } from './decoder.js';
import { utf8Fault } from './utf8-fault.js';

/** The text of these bytes, read in chunks of this size, and the encoding; or the refusal. */
function decode(bytes: Buffer, size = 65_536): { readonly text: string; readonly encoding: string } | Refusal {
  try {
    const decoder = decoderFor(bytes.subarray(0, 4));
    const parts: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size) parts.push(decoder.push(bytes.subarray(at, at + size)));
    return { text: Buffer.concat([...parts, decoder.end()]).toString(), encoding: decoder.encoding };
  } catch (error) {
    if (error instanceof FileRefused) return error.refusal;
    throw error;
  }
}

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the text of a file', () => {
  const text = 'Ünïcödé, 漢字, 😀;"x"\r\n';

  it.each([
    ['UTF-8', Buffer.from(text), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE', utf16be(text), 'utf-16be'],
  ])('in %s is the same, however it is cut', (_, bytes, encoding) => {
    for (const size of [4, 5, 7, 1_000]) expect(decode(bytes, size)).toEqual({ text, encoding });
  });

  it('keeps a second mark as what it is', () => {
    expect(decode(Buffer.from('\ufeff\ufeffa'))).toMatchObject({ text: '\ufeffa' });
  });

  it('is Windows-1252 where it is not UTF-8, and says so', () => {
    for (const size of [4, 5, 100]) expect(decode(latin1('name\nJos\xe9 \x80 \x93x\x94 \xdfa'), size)).toEqual({ text: 'name\nJosé € “x” ßa', encoding: 'windows-1252' });
    expect(decode(latin1('caf\xe9'))).toEqual({ text: 'café', encoding: 'windows-1252' });
  });
});

describe('bytes that are no text', () => {
  it.each([
    ['a byte that Windows-1252 does not define', latin1('abc\x81'), { code: 'ENCODING_INVALID', offset: 3 }],
    ['broken UTF-8 behind a mark', latin1('\xef\xbb\xbfab\xff'), { code: 'ENCODING_INVALID', offset: 5 }],
    ['UTF-8 that breaks', Buffer.concat([Buffer.from('é, '), latin1('\xe9,')]), { code: 'ENCODING_INVALID', offset: 4 }],
    ['Windows-1252 with UTF-8 behind it', Buffer.concat([latin1('\xe9, '), Buffer.from('é')]), { code: 'ENCODING_INVALID', offset: 3 }],
    ['half a character at the end', Buffer.from('éé').subarray(0, 3), { code: 'ENCODING_INVALID', offset: 2 }],
    ['a lone surrogate', Buffer.from('\ufeffa\ud800b', 'utf16le'), { code: 'ENCODING_INVALID' }],
    ['half a unit', Buffer.from('\ufeffab', 'utf16le').subarray(0, 5), { code: 'ENCODING_INVALID' }],
    ['UTF-32', Buffer.from('fffe000061000000', 'hex'), { code: 'ENCODING_UNKNOWN' }],
  ])('are refused: %s', (_, bytes, refusal) => {
    for (const size of [4, 5, 1_000]) expect(decode(bytes, size)).toMatchObject(refusal);
  });

  it('are found exactly where a strict decoder stops', () => {
    const lively = fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.concat([Buffer.from('é😀a'), bytes]));
    fc.assert(
      fc.property(lively, (bytes) => {
        const fault = utf8Fault(bytes);
        const valid = fault.kind === 'none' ? bytes : bytes.subarray(0, fault.at);
        expect(() => new TextDecoder('utf-8', { fatal: true }).decode(valid)).not.toThrow();
        if (fault.kind === 'invalid') expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
        if (fault.kind === 'cut') expect(bytes.length - fault.at).toBeLessThan(4);
      }),
      { numRuns: 3_000 },
    );
  });

  it('never come out as text that says nothing of it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.integer({ min: 4, max: 9 }), (bytes, size) => {
        const result = decode(Buffer.from(bytes), size);
        if ('text' in result && result.encoding === 'utf-8') expect(Buffer.from(result.text).equals(Buffer.from(bytes.subarray(bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0)))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
