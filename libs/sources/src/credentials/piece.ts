import { isUtf8 } from 'node:buffer';
import type { FindingCode } from '@tessera/domain';
import type { Limits } from '../limits.js';
import type { DocumentMedia } from '../message.js';

/** One document cut out of a file, or why there is none in its place. */
export interface Piece {
  readonly line: number;
  readonly content: { readonly media: DocumentMedia; readonly bytes: Buffer } | Extract<FindingCode, `DOCUMENT_${string}`>;
}

const JWT = /^[\w-]+\.[\w-]+\.[\w-]*(?:~.*)?$/u;

/** A signed token in compact form, alone or with disclosures behind it. */
export function jwtContent(bytes: Buffer, limits: Limits): Piece['content'] {
  if (bytes.length > limits.jwtBytes) return 'DOCUMENT_TOO_LARGE';
  return JWT.test(bytes.toString('latin1')) ? { media: 'jwt', bytes } : 'DOCUMENT_NOT_JWT';
}

/** A JSON object, or a JSON string that holds a token. */
export function jsonContent(bytes: Buffer, limits: Limits): Piece['content'] {
  if (!isUtf8(bytes)) return 'DOCUMENT_NOT_JSON';
  try {
    const value: unknown = JSON.parse(bytes.toString());
    if (typeof value === 'string') return jwtContent(Buffer.from(value), limits);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { media: 'json', bytes } : 'DOCUMENT_NOT_JSON';
  } catch {
    return 'DOCUMENT_NOT_JSON';
  }
}
