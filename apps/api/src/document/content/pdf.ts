import { setImmediate as pause } from 'node:timers/promises';

import { badInput } from '../../operation/problem.js';
import { broken, type DocumentNote, type Found } from './found.js';
import { pagesOf } from './pdf-pages.js';

const PIECE = 1024 * 1024;
/** Longer than anything that is looked for, so that nothing hides across the edge of two pieces. */
const OVERLAP = 256;
const TAIL = 2_048;

export const isPdf = (bytes: Buffer): boolean => /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8));

/** The end of the file is the end of the document: what stands behind it might be a file of another kind. */
const hasEnd = (bytes: Buffer): boolean => /startxref\s+\d+\s+%%EOF[\s\0]*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - TAIL)));

const ENCRYPTED = /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/;
/** What a document could do beyond being looked at. Each word is long enough that packed bytes do not hold it by chance. */
const ACTIVE = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|Rendition|SubmitForm|ImportData|GoToE)(?![A-Za-z0-9])|\/XFA\s*[[\d]/;

const SEEN: readonly (readonly [DocumentNote, RegExp])[] = [
  ['packed', /\/ObjStm(?![A-Za-z0-9])/],
  ['signed', /\/ByteRange\s*\[/],
];

/**
 * Looks through the bytes as they stand. Nothing is unpacked, so what a document keeps in packed objects is not seen, and `packed` says that there are such.
 * Encryption always shows: the trailer that names it is never packed. For what does not show, documents are never opened here, and handed out as downloads alone.
 */
export async function readPdf(bytes: Buffer): Promise<Found> {
  if (!hasEnd(bytes)) throw broken();
  const notes = new Set<DocumentNote>();
  const pages = new Set<number>();
  for (let from = 0; from < bytes.length; from += PIECE) {
    const text = unescaped(bytes.toString('latin1', from, from + PIECE + OVERLAP));
    mustBePassive(text);
    for (const [note, pattern] of SEEN) if (pattern.test(text)) notes.add(note);
    for (const count of pagesOf(text)) pages.add(count);
    await pause();
  }
  const isKnown = pages.size > 0 && !notes.has('packed');
  return { mediaType: 'application/pdf', width: null, height: null, pages: isKnown ? Math.max(...pages) : null, notes: [...notes].sort() };
}

/** Any character of a name may be written as `#` and two digits. */
const unescaped = (text: string): string => text.replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

function mustBePassive(text: string): void {
  if (ENCRYPTED.test(text)) throw badInput('PDF_ENCRYPTED', 'The document is encrypted. Save it without a password and upload that.');
  const found = ACTIVE.exec(text)?.[1] ?? (ACTIVE.test(text) ? 'XFA' : null);
  if (found !== null) throw badInput('PDF_ACTIVE', `The document holds more than pages (${found}). Print it to a new PDF and upload that.`);
}
