import { fold } from '../name/fold.js';
import type { Claim } from './claim.js';
import { TEMPLATES } from './templates/all.js';

/**
 * The natural key: two rows of one key speak of the same thing, and a later one replaces an earlier one. Folded, so that
 * spelling makes no difference; the same text in every run and release, so that it can be stored.
 */
export function keyOf(claim: Claim): string {
  const parts = TEMPLATES[claim.kind].key(claim as never);
  return JSON.stringify([claim.kind, ...parts.map((part) => (typeof part === 'string' ? fold(part) : part))]);
}
