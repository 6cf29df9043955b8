import type { FileKind } from './file-kind.js';

/** Bytes from the start of a file that `recognise` wants to see, if there are so many. */
export const HEAD_BYTES = 4_096;

const STARTS: readonly (readonly [FileKind, string])[] = [
  ['gzip', '\x1f\x8b'],
  ['pdf', '%PDF-'],
  ['png', '\x89PNG'],
  ['jpeg', '\xff\xd8\xff'],
  ['gif', 'GIF8'],
  ['xls', '\xd0\xcf\x11\xe0'],
  ['rtf', '{\\rtf'],
];

/** What a file is, by its first bytes and never by its name. Text that is nothing else is `csv`. */
export function recognise(head: Uint8Array): FileKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, HEAD_BYTES)).toString('latin1');
  if (bytes === '') return 'empty';
  const start = STARTS.find(([, magic]) => bytes.startsWith(magic));
  if (start) return start[0];
  if (bytes.startsWith('PK\x03\x04') || bytes.startsWith('PK\x05\x06')) return zipped(bytes);
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/u.test(bytes);
  if (!isUtf16 && bytes.includes('\0')) return 'binary';
  return textual(isUtf16 ? bytes.slice(2).replaceAll('\0', '') : bytes.replace(/^\xef\xbb\xbf/u, ''));
}

/** Every second byte is NUL, and no other one is: text of two bytes a character that does not say so. */
export function isUnmarkedUtf16(head: Uint8Array): boolean {
  const nuls = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) nuls[at % 2]! += 1;
  const [even, odd] = nuls as [number, number];
  return Math.max(even, odd) > head.length / 4 && Math.min(even, odd) === 0;
}

function zipped(bytes: string): FileKind {
  if (bytes.includes('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  return /\[Content_Types\]\.xml|xl\/|_rels\/\.rels/u.test(bytes) ? 'xlsx' : 'zip';
}

function textual(bytes: string): FileKind {
  const text = bytes.trimStart();
  if (text === '') return 'empty';
  if (/^(?:\{|\[\s*(?:[{["\]]|$))/u.test(text)) return 'json';
  if (/^eyJ[\w-]+(?:\.[\w-]*){0,2}(?:~.*)?\s*$/mu.test(text.split(/[\r\n]/u, 1)[0] ?? '')) return 'jwt';
  if (/<svg[\s>]/iu.test(text) && text.startsWith('<')) return 'svg';
  if (/^<(?:!doctype html|html)/iu.test(text)) return 'html';
  return text.startsWith('<?xml') ? 'xml' : 'csv';
}
