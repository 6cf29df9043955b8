import type { Token } from '../../jws/token.js';
import type { Reading } from '../reading.js';
import { openBadge1, readSigned1 } from './open-badge-1.js';
import { openBadge2, readSigned2 } from './open-badge-2.js';

/** An Open Badge before 3.0 in a compact token; null for any other payload. */
export function readOb2Token(token: Token): Reading | null {
  if (openBadge2.matches(token.payload)) return readSigned2(token);
  return openBadge1.matches(token.payload) ? readSigned1(token) : null;
}
