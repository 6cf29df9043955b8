const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (sign, value) => [sign, value]));

/** Longest text that is decoded when nobody says otherwise: the work grows with the square of the length, and no key or signature here is longer. */
const LONGEST = 1024;

/** Bitcoin alphabet. Null when the text is not base58 or too long. */
export function decodeBase58(text: string, longest = LONGEST): Uint8Array | null {
  if (text.length > longest) return null;
  const bytes: number[] = [];
  for (const sign of text) {
    let carry = VALUES.get(sign);
    if (carry === undefined) return null;
    for (let at = 0; at < bytes.length; at += 1) {
      carry += bytes[at]! * 58;
      bytes[at] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

export function encodeBase58(bytes: Uint8Array): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry: number = byte;
    for (let at = 0; at < digits.length; at += 1) {
      carry += digits[at]! << 8;
      digits[at] = carry % 58;
      carry = (carry / 58) | 0;
    }
    for (; carry > 0; carry = (carry / 58) | 0) digits.push(carry % 58);
  }
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros < 0 ? bytes.length : zeros) + digits.reverse().map((digit) => ALPHABET[digit]).join('');
}
