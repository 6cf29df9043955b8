import { checked, type Checked } from '../checked.js';
import { freshness } from './freshness.js';

/** Who could not be asked has said nothing. */
export function unknownStatus(list: string, code: string, why?: string): Checked {
  return checked('status', 'unknown', code, { list, ...(why === undefined ? {} : { why }) });
}

/** Nothing is held against it, as far as the age of the answer goes. */
export function clearStatus(list: string, detail: Readonly<Record<string, string>>, age: { readonly at: Date; readonly now: Date; readonly ttl: number | null }): Checked {
  const word = freshness(age.at, age.now, age.ttl);
  if (word === 'outdated') return unknownStatus(list, 'status-outdated');
  return checked('status', 'pass', word === 'fresh' ? 'status-clear' : 'status-clear-stale', detail);
}
