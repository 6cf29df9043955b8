const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;
const SPACE = 0x20;

/** Length in bytes of the first record that is not blank, blank lines before it and its line end included; null when it is not complete. */
export function firstRecordLength(bytes: Uint8Array): number | null {
  let isQuoted = false;
  let isBlank = true;
  for (const [at, byte] of bytes.entries()) {
    if (byte === QUOTE) isQuoted = !isQuoted;
    if (byte > SPACE) isBlank = false;
    else if (!isQuoted && !isBlank && isLineEnd(byte)) return at + (byte === CR && bytes[at + 1] === LF ? 2 : 1);
  }
  return null;
}

function isLineEnd(byte: number): boolean {
  return byte === CR || byte === LF;
}
