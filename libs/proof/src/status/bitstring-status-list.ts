import type { ClaimedStatus } from '@tessera/domain';
import { checked, type Checked } from '../checked.js';
import { bitAt } from './bits.js';
import { freshness } from './freshness.js';
import { loadList, type LoadedList } from './load-list.js';
import type { StatusContext, StatusMethod } from './status-method.js';

const TYPES: ReadonlySet<string> = new Set(['BitstringStatusListEntry', 'StatusList2021Entry']);

/** What a set bit means. Other purposes carry messages and decide nothing. */
const SET: ReadonlyMap<string, string> = new Map([
  ['revocation', 'revoked'],
  ['suspension', 'suspended'],
]);

const INFORMATIVE: ReadonlySet<string> = new Set(['message', 'refresh']);

/** Smallest list that hides one holder among others, by the standard; a shorter one is reported. */
const HERD = 131_072;

/** W3C Bitstring Status List v1.0, and StatusList2021 before it. */
export const bitstringStatusList: StatusMethod = {
  matches: ({ type }) => TYPES.has(type),
  check: async (entry, context) => {
    const { purpose, list: url, index } = entry;
    if (purpose !== null && INFORMATIVE.has(purpose)) return checked('status', 'none', 'status-informative', { purpose });
    if (purpose === null || url === null || index === null || !SET.has(purpose)) return checked('status', 'unknown', 'status-entry-unreadable');
    const loaded = await loadList(url, context);
    if (loaded.kind === 'unknown') return unknown(url, loaded.code, loaded.why);
    // Anybody can sign a list and say that it belongs to this address; only the issuer of the credential is believed without asking there.
    if (loaded.isHandedIn && loaded.issuer !== context.issuer.id) return unknown(url, 'status-list-issuer-differs');
    return read({ ...entry, purpose, list: url, index }, loaded, context);
  },
};

type Entry = { readonly [Member in keyof ClaimedStatus]: NonNullable<ClaimedStatus[Member]> };

function read({ purpose, list: url, index }: Entry, loaded: LoadedList & { kind: 'list' }, { issuer, now }: StatusContext): Checked {
  const { list, at } = loaded;
  if (!list.purposes.includes(purpose)) return unknown(url, 'status-purpose-differs');
  const bit = bitAt(list.bits, index);
  if (bit === null) return unknown(url, 'status-index-out-of-range');
  const detail = {
    list: url,
    purpose,
    confirmedAt: at.toISOString(),
    ...(loaded.issuer === issuer.id ? {} : { listIssuer: loaded.issuer }),
    ...(list.bits.length * 8 < HERD ? { entries: String(list.bits.length * 8) } : {}),
  };
  if (bit) return checked('status', 'fail', SET.get(purpose) ?? 'revoked', detail);
  const age = freshness(at, now, list.ttl);
  return age === 'outdated' ? unknown(url, 'status-outdated') : checked('status', 'pass', age === 'fresh' ? 'status-clear' : 'status-clear-stale', detail);
}

function unknown(list: string, code: string, why?: string): Checked {
  return checked('status', 'unknown', code, { list, ...(why ? { why } : {}) });
}
