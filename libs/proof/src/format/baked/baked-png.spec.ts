import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { badgeChunk, bakePng, PIXELS, pngChunk, pngHeader, pngOf } from '../../issue/bake.js';
import { LIMITS } from '../../limits.js';
import { textInPng } from './baked-png.js';

const said = (png: Uint8Array): string => {
  const baked = textInPng(png);
  return baked.kind === 'text' ? `text ${baked.text}` : baked.kind === 'none' ? 'none' : baked.code;
};
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const framed = (...chunks: Uint8Array[]): Buffer => pngOf(pngHeader(), ...chunks, PIXELS);
const end = pngChunk('IEND', Buffer.alloc(0));
const whole = bakePng('{"a":1}');

/** The same PNG with one 32-bit number written over. */
const rewritten = (png: Buffer, at: number, value: number): Buffer => {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(value, at);
  return copy;
};

describe('the text in a PNG', () => {
  it.each<[string, Uint8Array, string]>([
    ['as Open Badges 3.0 bakes it', whole, 'text {"a":1}'],
    ['as Open Badges 2.0 bakes it', bakePng('{}', 'openbadges'), 'text {}'],
    ['as a learner record is baked', bakePng('{}', 'clrcredential'), 'text {}'],
    ['beyond ASCII', bakePng('{"name":"Žofie 🎓"}'), 'text {"name":"Žofie 🎓"}'],
    ['with a language and a translated keyword', framed(pngChunk('iTXt', Buffer.from('openbadges\0\0\0de\0Abzeichen\0{}'))), 'text {}'],
    ['as an address in an old badge', framed(pngChunk('tEXt', latin1('openbadges\0https://example.org/1'))), 'text https://example.org/1'],
    ['behind the pixels', pngOf(pngHeader(), PIXELS, badgeChunk('{}')), 'text {}'],
    ['beside other texts', framed(pngChunk('tEXt', latin1('Software\0x')), pngChunk('zTXt', latin1('Comment\0\0x')), badgeChunk('{}')), 'text {}'],
    ['that is not there', framed(), 'none'],
    ['under another name', framed(pngChunk('tEXt', latin1('openbadges \0{}')), pngChunk('tEXt', latin1('OpenBadges\0{}'))), 'none'],
    ['without an end to its keyword', framed(pngChunk('tEXt', latin1('openbadges'))), 'none'],
    ['after the end of the picture', Buffer.concat([framed(), badgeChunk('{}'), end]), 'none'],
    ['with something else after the end', Buffer.concat([whole, badgeChunk('{"b":2}'), Buffer.from('<script>')]), 'text {"a":1}'],
    ['twice', framed(badgeChunk('{}'), badgeChunk('{}')), 'baked-twice'],
    ['twice under two names', framed(badgeChunk('{}', 'openbadges'), badgeChunk('{}')), 'baked-twice'],
    ['twice in two kinds of chunk', framed(badgeChunk('{}', 'openbadges'), pngChunk('tEXt', latin1('openbadges\0{}'))), 'baked-twice'],
    ['compressed', framed(pngChunk('iTXt', Buffer.concat([latin1('openbadges\0\x01\0\0\0'), deflateSync('{}')]))), 'baked-compressed'],
    ['compressed without a flag', framed(pngChunk('zTXt', Buffer.concat([latin1('openbadges\0\0'), deflateSync('{}')]))), 'baked-compressed'],
    ['that would fill a gigabyte', framed(pngChunk('iTXt', Buffer.concat([latin1('openbadges\0\x01\0\0\0'), deflateSync(Buffer.alloc(1 << 28))]))), 'baked-compressed'],
    ['with an unknown flag', framed(pngChunk('iTXt', latin1('openbadges\0\x02\0\0\0{}'))), 'baked-invalid'],
    ['with an unknown method', framed(pngChunk('iTXt', latin1('openbadges\0\0\x01\0\0{}'))), 'baked-invalid'],
    ['cut before its text', framed(pngChunk('iTXt', latin1('openbadges\0\0\0en'))), 'baked-invalid'],
    ['cut after its keyword', framed(pngChunk('iTXt', latin1('openbadges\0'))), 'baked-invalid'],
    ['that is not UTF-8', framed(pngChunk('tEXt', latin1('openbadges\0\xff'))), 'text-not-utf8'],
    ['of the size allowed', bakePng('x'.repeat(LIMITS.bakedText)), `text ${'x'.repeat(LIMITS.bakedText)}`],
    ['one byte larger', bakePng('x'.repeat(LIMITS.bakedText + 1)), 'baked-too-large'],
  ])('%s', (_, png, expected) => expect(said(png)).toBe(expected));
});

describe('a PNG', () => {
  it.each<[string, Uint8Array, string]>([
    ['that ends at its signature', whole.subarray(0, 8), 'image-invalid'],
    ['without its end', whole.subarray(0, -12), 'image-invalid'],
    ['cut inside its end', whole.subarray(0, -1), 'image-invalid'],
    ['that does not begin with its header', pngOf(badgeChunk('{}'), pngHeader()), 'image-invalid'],
    ['without pixels in one direction', pngOf(pngHeader(0, 1), badgeChunk('{}')), 'image-invalid'],
    ['as wide as allowed', pngOf(pngHeader(LIMITS.imageSide, LIMITS.imageSide), badgeChunk('{}')), 'text {}'],
    ['one pixel wider', pngOf(pngHeader(LIMITS.imageSide + 1, 1), badgeChunk('{}')), 'image-too-large'],
    ['one pixel higher', pngOf(pngHeader(1, LIMITS.imageSide + 1), badgeChunk('{}')), 'image-too-large'],
    ['with a header of another length', pngOf(pngChunk('IHDR', Buffer.alloc(12, 1))), 'image-invalid'],
    ['with something in its end', Buffer.concat([whole.subarray(0, -12), pngChunk('IEND', Buffer.from('x'))]), 'image-invalid'],
    ['with a chunk that runs past the file', rewritten(whole, 33, 0x7fffffff), 'image-invalid'],
    ['with a chunk of four gigabytes', rewritten(whole, 33, 0xffffffff), 'image-invalid'],
    ['with a chunk whose name is no name', pngOf(pngHeader(), pngChunk('i\0Xt', Buffer.alloc(0))), 'image-invalid'],
    ['with a wrong checksum on its pixels', framedWith(PIXELS, PIXELS.length - 1), 'image-checksum-wrong'],
    ['of as many chunks as allowed', pngOf(pngHeader(), ...Array<Buffer>(LIMITS.imageChunks - 2).fill(PIXELS)), 'none'],
    ['of one chunk more', pngOf(pngHeader(), ...Array<Buffer>(LIMITS.imageChunks - 1).fill(PIXELS)), 'image-too-large'],
  ])('%s', (_, png, expected) => expect(said(png)).toBe(expected));

  it('is not read with any byte before its end changed', () => {
    for (let at = 8; at < whole.length; at += 1) {
      for (const change of [1, 0x20, 0x80]) {
        const flipped = Buffer.from(whole);
        flipped.writeUInt8(flipped.readUInt8(at) ^ change, at);
        expect([at, said(flipped)]).toEqual([at, expect.stringMatching(/^image-/)]);
      }
    }
  });

  it('is not read cut short anywhere', () => {
    for (let length = 8; length < whole.length; length += 1) expect(said(whole.subarray(0, length))).toBe('image-invalid');
  });

  it('never makes the reader throw, whatever its chunks are', () => {
    const chunk = fc.tuple(fc.constantFrom('iTXt', 'tEXt', 'zTXt', 'IHDR', 'IDAT', 'abcd'), fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.string().map((rest) => latin1(`openbadges\0${rest}`))));
    fc.assert(fc.property(fc.array(chunk, { maxLength: 6 }), (chunks) => expect(typeof said(framed(...chunks.map(([type, data]) => pngChunk(type, data))))).toBe('string')));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expect(typeof said(Buffer.concat([whole.subarray(0, 33), bytes]))).toBe('string')));
  });
});

function framedWith(chunk: Buffer, at: number): Buffer {
  const broken = Buffer.from(chunk);
  broken.writeUInt8(broken.readUInt8(at) ^ 1, at);
  return pngOf(pngHeader(), badgeChunk('{}'), broken);
}
