import type { IncomingHttpHeaders } from 'node:http';

import type { Refusal } from '../http/guard-request.js';
import { LIMITS } from '../limits/limits.js';

export const tooLarge = (most: number): Refusal => ({ status: 413, code: 'FILE_TOO_LARGE', message: `A file has at most ${most / 1024 / 1024} MiB.` });

/** What can be refused before the first byte; null where it may come. */
export function uploadTrouble(headers: IncomingHttpHeaders, most: number = LIMITS.uploadBytes): Refusal | null {
  if (headers['content-type'] !== 'application/octet-stream') return { status: 415, code: 'TYPE_NOT_ALLOWED', message: 'A file is sent as application/octet-stream.' };
  if (headers['content-encoding'] !== undefined) return { status: 415, code: 'ENCODING_NOT_ALLOWED', message: 'A file is sent as it is.' };
  return Number(headers['content-length'] ?? 0) > most ? tooLarge(most) : null;
}
