import { isPublicUrl } from '../documents/public-url.js';
import { recognise } from '../format/recognise.js';
import { statusListOf } from './status-list.js';

export interface ReadStatusList {
  /** Where it belongs by its own word. */
  readonly url: string;
  /** When its issuer says that it was so; null when it names no instant. */
  readonly validFrom: Date | null;
}

/** What a status list says of itself, with nothing checked; null for any other document. */
export function readStatusList(bytes: Uint8Array): ReadStatusList | null {
  const reading = recognise(bytes);
  if (reading.kind !== 'credential' || !statusListOf(reading.credential)) return null;
  const { id, validFrom } = reading.claim;
  const at = Date.parse(validFrom ?? '');
  return id !== null && isPublicUrl(id) ? { url: id, validFrom: Number.isNaN(at) ? null : new Date(at) } : null;
}
