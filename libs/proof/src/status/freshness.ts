const HOUR = 3_600_000;

/** A list that states no time to live is taken as current for a day. */
export const FRESH_MS = 24 * HOUR;

/** After this a list says nothing any more about what is clear. What it calls revoked stays revoked. */
export const STALE_MS = 7 * 24 * HOUR;

export type Freshness = 'fresh' | 'stale' | 'outdated';

/** How far a list that was confirmed at `at` can be relied on; `ttl` is the list's own word, in milliseconds, and null when it has none. */
export function freshness(at: Date, now: Date, ttl: number | null): Freshness {
  const age = now.getTime() - at.getTime();
  if (age > STALE_MS) return 'outdated';
  return age <= Math.min(ttl ?? FRESH_MS, STALE_MS) ? 'fresh' : 'stale';
}
