import { checked, type Checked } from '../checked.js';
import { fingerprint } from '../context/context-set.js';
import { linkedObject } from '../documents/linked-document.js';
import { isRevoked } from '../format/ob2/hosted-seal.js';
import { freshness } from './freshness.js';
import type { StatusMethod } from './status-method.js';

/**
 * The state of a hosted badge: its host still serves the document that was proven. What it serves instead is another badge
 * and has to be proven anew; 410, or `revoked` in place of the badge, is the end of it.
 */
export const hostedAssertion: StatusMethod = {
  matches: ({ type }) => type === 'HostedAssertion',
  check: async ({ list, digest }, { documents, now }) => {
    if (list === null) return checked('status', 'unknown', 'status-entry-unreadable');
    const copy = await linkedObject(list, documents);
    if (copy.kind === 'unknown') return copy.why === 'gone' ? checked('status', 'fail', 'revoked', { list }) : unknown(list, CODES[copy.why], copy.detail);
    const detail = { list, confirmedAt: copy.at.toISOString() };
    if (isRevoked(copy.value)) return checked('status', 'fail', 'revoked', detail);
    if (digest !== undefined && fingerprint(copy.value) !== digest) return unknown(list, 'hosted-copy-changed');
    const age = freshness(copy.at, now, null);
    return age === 'outdated' ? unknown(list, 'status-outdated') : checked('status', 'pass', age === 'fresh' ? 'status-clear' : 'status-clear-stale', detail);
  },
};

const CODES = { 'address-refused': 'status-address-refused', unreachable: 'status-unreachable', unreadable: 'status-list-invalid' } as const;

function unknown(list: string, code: string, why?: string): Checked {
  return checked('status', 'unknown', code, { list, ...(why === undefined ? {} : { why }) });
}
