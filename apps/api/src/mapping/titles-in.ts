import { fold, titlesOf } from '@tessera/domain';

/** As they are written, where that can be told: a title may hold what parts them. */
export function titlesIn(title: string, folded: string): string[] {
  const parts = title.split('; ');
  const all = [...new Set(parts.map(fold))].sort().join('\u001f');
  return all === folded ? parts : titlesOf(folded).length === 1 ? [title] : [...titlesOf(folded)];
}
