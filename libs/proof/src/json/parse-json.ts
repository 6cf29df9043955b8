import { LIMITS } from '../limits.js';
import { scanJson, type ScanFault } from './scan-json.js';

export type Parsed = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'fault'; readonly code: ScanFault | 'json-too-large' | 'json-number-too-large' | 'json-invalid' | 'text-not-utf8' };

/** Bytes to JSON within the limits. Nothing is parsed that the scanner has not passed. */
export function parseJson(bytes: Uint8Array): Parsed {
  if (bytes.byteLength > LIMITS.json) return { kind: 'fault', code: 'json-too-large' };
  const text = decodeUtf8(bytes);
  return text === null ? { kind: 'fault', code: 'text-not-utf8' } : parseJsonText(text);
}

export function parseJsonText(text: string): Parsed {
  const code = scanJson(text, LIMITS.depth);
  if (code) return { kind: 'fault', code };
  try {
    const value = JSON.parse(text) as unknown;
    return MAY_BE_ENDLESS.test(text) && !isFinite(value) ? { kind: 'fault', code: 'json-number-too-large' } : { kind: 'value', value };
  } catch {
    return { kind: 'fault', code: 'json-invalid' };
  }
}

/** Only a number with an exponent, or one of hundreds of digits, can be larger than JavaScript counts. */
const MAY_BE_ENDLESS = /\d[eE]\+?\d|\d{300}/;

/** Whether every number in a value is one. What JSON.parse makes infinite has no canonical form, and was never meant so. */
function isFinite(value: unknown): boolean {
  const open = [value];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (typeof next === 'number' && !Number.isFinite(next)) return false;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
  return true;
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Null when the bytes are not UTF-8; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return null;
  }
}
