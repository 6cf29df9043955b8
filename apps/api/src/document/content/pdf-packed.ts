import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

import { LIMITS } from '../../limits/limits.js';
import { badInput } from '../../operation/problem.js';
import { type PdfEntry, unescaped } from './pdf-dictionary.js';
import { type PdfObject, unreadable } from './pdf-objects.js';

const unpack = promisify(inflate);

/** Also as it may be written in disguise. */
const NAMED = /\/(?:O|#4f)(?:b|#62)(?:j|#6a)(?:S|#53)(?:t|#74)(?:m|#6d)(?![A-Za-z0-9])/gi;

const tooLarge = () => badInput('PDF_TOO_LARGE', `The document unpacks to more than ${LIMITS.pdfUnpackedBytes / 1024 / 1024} MB of objects. Print it to a new PDF and upload that.`);

/** Objects that are kept together and packed. */
export interface PackedObjects {
  readonly text: string;
  /** Where in the text the first object begins; before it stand their numbers and places. Null where it does not say so. */
  readonly first: number | null;
}

/** Unpacks what a document keeps in packed objects, one part after the other and never further than the limits, all of them together. */
export class Unpacker {
  private count = 0;
  private left: number = LIMITS.pdfUnpackedBytes;

  /** `text` is the file as it stands. */
  constructor(
    private readonly bytes: Buffer,
    private readonly text: string,
  ) {}

  /** Null for what holds no packed objects. Throws PDF_UNREADABLE for what cannot be unpacked with certainty as every reader would, PDF_TOO_LARGE. */
  async open({ entries, next }: PdfObject): Promise<PackedObjects | null> {
    if (!isOfObjects(entries) || !this.text.startsWith('stream', next)) return null;
    this.count += 1;
    if (this.count > LIMITS.pdfObjectStreams) throw tooLarge();
    const start = bytesBehind(this.text, next + 'stream'.length);
    if (isPlain(entries)) return null;
    const unpacked = await inflated(this.bytes.subarray(start), this.left);
    this.left -= unpacked.length;
    const first = Number(entries.find(([name]) => name === 'First')?.[1]);
    return { text: unpacked.toString('latin1'), first: Number.isInteger(first) ? first : null };
  }

  /** To be called at the end. Throws PDF_UNREADABLE where the file names packed objects that were not found. */
  mustHaveFoundAll(): void {
    if (this.count < (this.text.match(NAMED)?.length ?? 0)) throw unreadable();
  }
}

async function inflated(bytes: Buffer, most: number): Promise<Buffer> {
  return unpack(bytes, { maxOutputLength: Math.max(1, most) }).catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : unreadable();
  });
}

/** Some readers take for packed objects whatever says where the first begins, whether it says that it holds such or not. */
const isOfObjects = (entries: readonly PdfEntry[]): boolean => entries.some(([name, value]) => name === 'First' || (name === 'Type' && unescaped(value) === '/ObjStm'));

/** Where a line does not end as the standard has it, readers do not agree on where the bytes begin. */
function bytesBehind(text: string, at: number): number {
  if (text.startsWith('\r\n', at)) return at + 2;
  if (text.startsWith('\n', at)) return at + 1;
  throw unreadable();
}

/** What decides how a stream is read, with its short names. */
const READ_BY = new Set(['Filter', 'F', 'FFilter', 'DecodeParms', 'DP']);
const PACKED_ONCE = /^(?:\/(?:FlateDecode|Fl)|\[[\s\0]*\/(?:FlateDecode|Fl)[\s\0]*\])$/;

/** True where the bytes stand as they are, and are looked through as such. Throws for any other way of packing than the one that everybody uses, and where something is said twice. */
function isPlain(entries: readonly PdfEntry[]): boolean {
  const ways = entries.filter(([name, value]) => READ_BY.has(name) && unescaped(value) !== 'null');
  if (ways.length === 0) return true;
  const [[name, value]] = ways as [PdfEntry];
  if (ways.length > 1 || name !== 'Filter' || !PACKED_ONCE.test(unescaped(value))) throw unreadable();
  return false;
}
