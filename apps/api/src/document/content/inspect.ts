import { badInput } from '../../operation/problem.js';
import { ambiguous, type Found } from './found.js';
import { isJpeg, readJpeg } from './jpeg.js';
import { isPdf, readPdf } from './pdf.js';
import { isPng, readPng } from './png.js';

/** What a file is by its bytes; its name and what the sender says of it count for nothing. Throws for what is not taken. */
export async function inspect(bytes: Buffer): Promise<Found> {
  if (bytes.length === 0) throw badInput('DOCUMENT_EMPTY', 'The file is empty.');
  const found = await read(bytes);
  if (isArchiveToo(bytes) || isPdfToo(bytes, found)) throw ambiguous();
  return found;
}

async function read(bytes: Buffer): Promise<Found> {
  if (isPng(bytes)) return readPng(bytes);
  if (isJpeg(bytes)) return readJpeg(bytes);
  if (isPdf(bytes)) return readPdf(bytes);
  throw badInput('DOCUMENT_TYPE_NOT_ALLOWED', 'A certificate is a PDF, PNG or JPEG file, whatever its name says.');
}

const ARCHIVE_END = Buffer.from('PK\u0005\u0006', 'latin1');
/** A comment of an archive, after the 22 bytes of its end, may be so long. */
const COMMENT_MAX = 65_535;

/** Archives are read from their end, so that a file may be an archive and something else. */
function isArchiveToo(bytes: Buffer): boolean {
  const least = Math.max(0, bytes.length - 22 - COMMENT_MAX);
  for (let at = bytes.indexOf(ARCHIVE_END, least); at >= 0; at = bytes.indexOf(ARCHIVE_END, at + 1)) {
    if (at + 22 <= bytes.length && at + 22 + bytes.readUInt16LE(at + 20) === bytes.length) return true;
  }
  return false;
}

/** Some readers of PDF look for its beginning in the first thousand bytes. */
const isPdfToo = (bytes: Buffer, { mediaType }: Found): boolean => mediaType !== 'application/pdf' && bytes.subarray(0, 1_024).includes('%PDF-');
