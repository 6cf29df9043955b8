import { LIMITS } from '../limits/limits.js';
import { badInput } from './problem.js';

/** What to look for with ILIKE: the text anywhere, its own wildcards taken literally; null for nothing to look for. */
export function pattern(search: string | null | undefined): string | null {
  const text = search?.trim() ?? '';
  if (text.length > LIMITS.searchCharacters) throw badInput('SEARCH_TOO_LONG', `A search has at most ${LIMITS.searchCharacters} characters.`);
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
