import { LIMITS } from '../limits.js';
import { scanJson, type ScanFault } from './scan-json.js';

export type Parsed = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'fault'; readonly code: ScanFault | 'json-too-large' | 'json-invalid' | 'text-not-utf8' };

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
    return { kind: 'value', value: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'fault', code: 'json-invalid' };
  }
}

/** Null when the bytes are not UTF-8; a byte order mark is dropped. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
