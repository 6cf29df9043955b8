import { setImmediate as pause } from 'node:timers/promises';

import { LIMITS } from '../../limits/limits.js';
import { badInput } from '../../operation/problem.js';
import { broken, type DocumentNote, type Found } from './found.js';
import { unescaped } from './pdf-dictionary.js';
import { objectsOf } from './pdf-objects.js';
import { Unpacker } from './pdf-packed.js';
import { pagesOf, pagesOfPacked } from './pdf-pages.js';

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
const SIGNED = /\/ByteRange\s*\[/;

/**
 * Looks through the bytes as they stand, and through the objects that are packed: everything that could do something is an object. Pictures, letters and the
 * marks of pages stay packed; the document itself is never opened here, and handed out as a download alone.
 */
export async function readPdf(bytes: Buffer): Promise<Found> {
  if (!hasEnd(bytes)) throw broken();
  const text = bytes.toString('latin1');
  const notes = new Set<DocumentNote>();
  for await (const piece of piecesOf(text)) {
    mustBePassive(piece);
    if (SIGNED.test(piece)) notes.add('signed');
  }
  return { mediaType: 'application/pdf', width: null, height: null, pages: await readObjects(bytes, text), notes: [...notes] };
}

/** Looks through what is packed; answers how many pages there are. */
async function readObjects(bytes: Buffer, text: string): Promise<number | null> {
  const unpacker = new Unpacker(bytes, text);
  const pages: (number | null)[] = [];
  let paused = 0;
  for (const object of objectsOf(text)) {
    const packed = await unpacker.open(object);
    pages.push(pagesOf(object.entries), ...(packed ? pagesOfPacked(packed) : []));
    for await (const piece of piecesOf(packed?.text ?? '')) mustBePassive(piece);
    if (object.next - paused < PIECE / 8) continue;
    paused = object.next;
    await pause();
  }
  unpacker.mustHaveFoundAll();
  return countOf(pages.filter((count) => count !== null));
}

/** With pauses, so that others are not kept waiting. */
async function* piecesOf(text: string): AsyncGenerator<string, void> {
  for (let from = 0; from < text.length; from += PIECE) {
    yield unescaped(text.slice(from, from + PIECE + OVERLAP));
    await pause();
  }
}

/** The largest of the counts, which is that of the root; null where there is none. */
function countOf(counts: readonly number[]): number | null {
  const pages = counts.reduce((most, count) => Math.max(most, count), -1);
  if (pages > LIMITS.pdfPages) throw badInput('PDF_TOO_LONG', `A document has at most ${LIMITS.pdfPages} pages.`);
  return pages < 0 ? null : pages;
}

function mustBePassive(text: string): void {
  if (ENCRYPTED.test(text)) throw badInput('PDF_ENCRYPTED', 'The document is encrypted. Save it without a password and upload that.');
  const found = ACTIVE.exec(text)?.[1] ?? (ACTIVE.test(text) ? 'XFA' : null);
  if (found !== null) throw badInput('PDF_ACTIVE', `The document holds more than pages (${found}). Print it to a new PDF and upload that.`);
}
