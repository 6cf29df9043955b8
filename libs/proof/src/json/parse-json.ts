import { LIMITS } from '../limits.js';
import { membersIn, membersOf } from './members.js';
import { scanJson, type ScanFault } from './scan-json.js';

export type Parsed = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'fault'; readonly code: ScanFault | 'json-too-large' | 'json-number-too-large' | 'json-invalid' | 'text-not-utf8' };

/** Bytes to JSON within the limits. Nothing is parsed that nests too deep, and nothing handed on that the scanner would not pass. */
export function parseJson(bytes: Uint8Array): Parsed {
  if (bytes.byteLength > LIMITS.json) return { kind: 'fault', code: 'json-too-large' };
  const text = decodeUtf8(bytes);
  return text === null ? { kind: 'fault', code: 'text-not-utf8' } : parseJsonText(text);
}

export function parseJsonText(text: string): Parsed {
  const members = membersIn(text, LIMITS.depth);
  const value = members === null ? undefined : parsed(text);
  if (value !== undefined && membersOf(value) === members) return { kind: 'value', value };
  const code = scanJson(text, LIMITS.depth);
  if (code) return { kind: 'fault', code };
  const slowly = value ?? parsed(text);
  if (slowly === undefined) return { kind: 'fault', code: 'json-invalid' };
  return isFinite(slowly) ? { kind: 'value', value: slowly } : { kind: 'fault', code: 'json-number-too-large' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether every number in a value is one. What JSON.parse makes infinite has no canonical form, and was never meant so. */
function isFinite(value: unknown): boolean {
  return membersOf(value) > Number.NEGATIVE_INFINITY;
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
