import { dictionaryAt, type PdfEntry, unescaped } from './pdf-dictionary.js';
import type { PackedObjects } from './pdf-packed.js';

/** How many pages a node of the page tree names; null for what is none, or does not say. The largest count is that of the root. */
export function pagesOf(entries: readonly PdfEntry[]): number | null {
  const valueOf = (of: string): string => unescaped(entries.find(([name]) => name === of)?.[1] ?? '');
  return valueOf('Type') === '/Pages' && /^\d{1,9}$/.test(valueOf('Count')) ? Number(valueOf('Count')) : null;
}

/** The same of packed objects, which stand one behind the other at the places that are named before the first. */
export function pagesOfPacked({ text, first }: PackedObjects): (number | null)[] {
  if (first === null || !/\/P(?:a|#61)/.test(text)) return [];
  const places = (text.slice(0, first).match(/\d+/g) ?? []).filter((_, at) => at % 2 === 1).map((place) => first + Number(place));
  return places.map((place, at) => pagesOf(dictionaryAt(text, place, places[at + 1] ?? text.length)?.entries ?? []));
}
