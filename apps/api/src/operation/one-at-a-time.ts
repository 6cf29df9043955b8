import type { Operation } from './operation.js';

const LOCK = `select pg_advisory_xact_lock(hashtextextended($2 || ' of ' || $1, 0))`;

/** Waits until nobody else of the organisation is at the same thing, and keeps others out until the operation ends: what is looked up next is what they have left. */
export async function oneAtATime(operation: Operation, what: string): Promise<void> {
  await operation.rows(LOCK, what);
}
