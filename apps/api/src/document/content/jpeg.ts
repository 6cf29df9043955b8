import { ambiguous, broken, type Found } from './found.js';
import { mustBeOfSize } from './image-size.js';

const MARK = 0xff;
const [START, END, SCAN] = [0xd8, 0xd9, 0xda];

/** Markers of frames, whose headers hold the size; among them are three that mean other things. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Within a scan: a stuffed byte, or a marker to begin anew. */
const isWithinScan = (byte: number): boolean => byte === 0 || (byte >= 0xd0 && byte <= 0xd7);

export const isJpeg = (bytes: Buffer): boolean => bytes[0] === MARK && bytes[1] === START && bytes[2] === MARK;

/** Walks the segments of the picture to its end. Cameras put further pictures behind it, which are walked too; anything else there is refused. Nothing is decoded. */
export function readJpeg(bytes: Buffer): Found {
  const first = pictureAt(bytes, 0);
  for (let at = first.end; at < bytes.length; ) {
    if (!isJpeg(bytes.subarray(at, at + 3))) throw ambiguous();
    at = pictureAt(bytes, at).end;
  }
  return { mediaType: 'image/jpeg', width: first.width, height: first.height, pages: null, notes: [] };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly end: number;
}

function pictureAt(bytes: Buffer, start: number): Picture {
  let size: Omit<Picture, 'end'> | null = null;
  let hasScan = false;
  for (let at = start + 2; ; ) {
    const { marker, body } = markerAt(bytes, at);
    if (marker === END) {
      if (size === null || !hasScan) throw broken();
      return { ...size, end: body };
    }
    const end = segmentEnd(bytes, body);
    if (isFrame(marker)) size = sizeOf(bytes.subarray(body, end));
    hasScan ||= marker === SCAN;
    at = marker === SCAN ? scanEnd(bytes, end) : end;
  }
}

/** The marker at `at`, which may be padded, and where what follows it begins. */
function markerAt(bytes: Buffer, at: number): { readonly marker: number; readonly body: number } {
  if (bytes[at] !== MARK) throw broken();
  let code = at + 1;
  while (bytes[code] === MARK) code += 1;
  const marker = bytes[code];
  if (marker === undefined || marker < 0xc0 || isWithinScan(marker) || marker === START) throw broken();
  return { marker, body: code + 1 };
}

function segmentEnd(bytes: Buffer, body: number): number {
  if (body + 2 > bytes.length) throw broken();
  const end = body + bytes.readUInt16BE(body);
  if (end < body + 2 || end > bytes.length) throw broken();
  return end;
}

function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(MARK, from); at >= 0; at = bytes.indexOf(MARK, at + 1)) {
    const next = bytes[at + 1];
    if (next !== undefined && next !== MARK && !isWithinScan(next)) return at;
  }
  throw broken();
}

/** Length, precision, height, width. */
function sizeOf(frame: Buffer): Omit<Picture, 'end'> {
  if (frame.length < 8) throw broken();
  const [height, width] = [frame.readUInt16BE(3), frame.readUInt16BE(5)];
  mustBeOfSize(width, height);
  return { width, height };
}
