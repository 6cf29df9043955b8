import type { ClaimedCredential } from '@tessera/domain';
import { recognise } from './format/recognise.js';

/** What a document says it is, with nothing checked: enough to find whose it may be, never enough to count it. */
export type ReadCredential =
  | { readonly kind: 'credential'; readonly format: string; readonly claim: ClaimedCredential; /** Suite or algorithm that it can be checked by; null when there is none. */ readonly suite: string | null }
  | { readonly kind: 'unsupported'; readonly format: string; readonly code: string }
  | { readonly kind: 'fault'; readonly format: string; readonly code: string };

/** Recognises and parses one document, offline and without any cryptography. */
export function readCredential(bytes: Uint8Array): ReadCredential {
  const reading = recognise(bytes);
  if (reading.kind !== 'credential') return { kind: reading.kind, format: reading.format, code: reading.code };
  return { kind: 'credential', format: reading.format, claim: reading.claim, suite: reading.seal?.suite ?? null };
}
