/** Seeded by words, so that one part of the demo can change without moving the others. Not for secrets. */
export interface Random {
  /** 0 up to but not including 1. */
  next(): number;
  /** Whole, from 0 up to but not including `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

/** Mulberry32 over an FNV-1a hash of the words. */
export function randomOf(...words: readonly (string | number)[]): Random {
  let state = fnv(words.join('/'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, pick: (from) => from[below(from.length)]!, chance: (share) => next() < share };
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash;
}
