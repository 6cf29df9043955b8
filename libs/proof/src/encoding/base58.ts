const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const NONE = 255;

/** By character code. */
const VALUES = Uint8Array.from({ length: 128 }, (_, code) => (ALPHABET.indexOf(String.fromCharCode(code)) + NONE + 1) % (NONE + 1));

/** Longest text that is decoded when nobody says otherwise: the work grows with the square of the length, and no key or signature here is longer. */
const LONGEST = 1024;

/** Signs that are taken together: what they come to fits into 24 bits, and its product with 24 more into a number. */
const GROUP = 4;
const POWERS = [1, 58, 58 ** 2, 58 ** 3, 58 ** 4] as const;
const LIMB = 2 ** 24;

/** Bitcoin alphabet. Null when the text is not base58 or too long. */
export function decodeBase58(text: string, longest = LONGEST): Uint8Array | null {
  if (text.length > longest) return null;
  const limbs: number[] = [];
  for (let at = 0; at < text.length; ) {
    const length = (text.length - at) % GROUP || GROUP;
    let carry = 0;
    for (const end = at + length; at < end; at += 1) {
      const value = VALUES[text.charCodeAt(at)] ?? NONE;
      if (value === NONE) return null;
      carry = carry * 58 + value;
    }
    multiply(limbs, POWERS[length as 1 | 2 | 3 | 4], carry);
  }
  return withZeros(/^1*/.exec(text)?.[0].length ?? 0, limbs);
}

/** Limbs of 24 bits, the lowest first. */
function multiply(limbs: number[], factor: number, carry: number): void {
  let rest = carry;
  for (let at = 0; at < limbs.length; at += 1) {
    const product = limbs[at]! * factor + rest;
    rest = Math.floor(product / LIMB);
    limbs[at] = product - rest * LIMB;
  }
  if (rest > 0) limbs.push(rest);
}

function withZeros(zeros: number, limbs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(limbs.length * 3);
  for (let at = 0, end = bytes.length - 1; at < limbs.length; at += 1, end -= 3) {
    bytes[end] = limbs[at]! & 0xff;
    bytes[end - 1] = (limbs[at]! >> 8) & 0xff;
    bytes[end - 2] = limbs[at]! >> 16;
  }
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = bytes.subarray(first < 0 ? bytes.length : first);
  const whole = new Uint8Array(zeros + significant.length);
  whole.set(significant, zeros);
  return whole;
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
