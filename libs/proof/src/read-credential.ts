import type { ClaimedCredential } from '@tessera/domain';
import type { PresentationReading, Reading } from './format/reading.js';
import { recognise, recogniseInner } from './format/recognise.js';

/** What a document says it is, with nothing checked: enough to find whose it may be, never enough to count it. */
export type ReadCredential =
  | { readonly kind: 'credential'; readonly format: string; readonly claim: ClaimedCredential; /** Suite or algorithm that it can be checked by; null when there is none. */ readonly suite: string | null }
  | { readonly kind: 'unsupported'; readonly format: string; readonly code: string }
  | { readonly kind: 'fault'; readonly format: string; readonly code: string };

/** Recognises and parses one document, offline and without any cryptography. */
export function readCredential(bytes: Uint8Array): ReadCredential {
  return said(recognise(bytes));
}

function said(reading: Reading): ReadCredential {
  if (reading.kind === 'presentation') return shown(reading);
  if (reading.kind !== 'credential') return { kind: reading.kind, format: reading.format, code: reading.code };
  return { kind: 'credential', format: reading.format, claim: reading.claim, suite: reading.seal?.suite ?? null };
}

/** A presentation of one credential is that credential; several speak each for itself. */
function shown({ format, holds }: PresentationReading): ReadCredential {
  const inner = holds.length === 1 ? recogniseInner(holds[0]) : null;
  return inner && inner.kind !== 'presentation' ? { ...said(inner), format } : { kind: 'unsupported', format, code: 'several-credentials' };
}
