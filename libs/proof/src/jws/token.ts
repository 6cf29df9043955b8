import { decodeBase64url } from '../encoding/base64url.js';
import { isObject, type JsonObject } from '../json/json.js';
import { parseJson } from '../json/parse-json.js';
import { LIMITS } from '../limits.js';

/** A compact JWS, taken apart but not believed. */
export interface Token {
  readonly header: JsonObject;
  readonly payload: JsonObject;
  /** What was signed: the first two parts as they came. */
  readonly signed: string;
  readonly signature: Uint8Array;
}

export type ParsedToken = { readonly kind: 'token'; readonly token: Token } | { readonly kind: 'fault'; readonly code: string };

/** Whether a text has the form of a compact token at all; its parts may still be nonsense. */
export function looksLikeToken(text: string): boolean {
  return /^[\w-]+\.[\w-]*\.[\w-]*$/.test(text);
}

export function parseToken(text: string): ParsedToken {
  if (Buffer.byteLength(text) > LIMITS.token) return { kind: 'fault', code: 'token-too-large' };
  const [head = '', body = '', tail = ''] = text.split('.');
  const header = partOf(head);
  const payload = partOf(body);
  const signature = decodeBase64url(tail);
  if (typeof header === 'string') return { kind: 'fault', code: header };
  if (typeof payload === 'string') return { kind: 'fault', code: payload };
  if (!signature) return { kind: 'fault', code: 'token-invalid' };
  return { kind: 'token', token: { header, payload, signed: `${head}.${body}`, signature } };
}

function partOf(text: string): JsonObject | string {
  const bytes = decodeBase64url(text);
  if (!bytes) return 'token-invalid';
  const parsed = parseJson(bytes);
  if (parsed.kind === 'fault') return parsed.code;
  return isObject(parsed.value) ? parsed.value : 'token-invalid';
}
