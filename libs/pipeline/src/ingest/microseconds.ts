const SECOND = 1_000_000;

/** The instant so many microseconds after `at`, or before it where the count is below zero, both as `2026-11-22T10:00:00.000000Z`. */
export function microsecondsAfter(at: string, count: number): string {
  const micros = Number(at.slice(20, 26)) + count;
  const second = new Date(Date.parse(`${at.slice(0, 19)}Z`) + Math.floor(micros / SECOND) * 1_000);
  return `${second.toISOString().slice(0, 19)}.${String((micros % SECOND + SECOND) % SECOND).padStart(6, '0')}Z`;
}
