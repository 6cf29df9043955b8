import type { ClaimedStatus } from '@tessera/domain';
import { checked, type Checked } from '../checked.js';
import { valueAt } from './bits.js';
import { loadList, type LoadedList } from './load-list.js';
import { clearStatus, unknownStatus } from './status-findings.js';
import type { StatusContext, StatusMethod } from './status-method.js';

const TYPES: ReadonlySet<string> = new Set(['BitstringStatusListEntry', 'StatusList2021Entry', 'RevocationList2020Status']);

/** What a value other than zero means. Other purposes carry messages and decide nothing. */
const SET: ReadonlyMap<string, string> = new Map([
  ['revocation', 'revoked'],
  ['suspension', 'suspended'],
]);

const INFORMATIVE: ReadonlySet<string> = new Set(['message', 'refresh']);

/** Smallest number of entries that hides one holder among others, by the standard; a shorter list is reported. */
const HERD = 131_072;

/** Bits that one entry may take. */
const WIDEST = 32;

/** W3C Bitstring Status List v1.0, StatusList2021 and RevocationList2020 before it. */
export const bitstringStatusList: StatusMethod = {
  matches: ({ type }) => TYPES.has(type),
  check: async (entry, context) => {
    const isNote = entry.purpose !== null && INFORMATIVE.has(entry.purpose);
    const place = placeOf(entry);
    if (isNote) return noted(entry, place ? await lookUp(place, context) : null);
    return place && SET.has(place.purpose) ? decided(place, await lookUp(place, context), context) : checked('status', 'unknown', 'status-entry-unreadable');
  },
};

/** An entry that says where to look. */
type Place = ClaimedStatus & { readonly purpose: string; readonly list: string; readonly index: number; readonly size: number };

function placeOf(entry: ClaimedStatus): Place | null {
  const { purpose, list, index, size = 1 } = entry;
  return purpose === null || list === null || index === null || size < 1 || size > WIDEST ? null : { ...entry, purpose, list, index, size };
}

type Found =
  | { readonly kind: 'value'; readonly value: number; readonly loaded: LoadedList & { readonly kind: 'list' } }
  | { readonly kind: 'unknown'; readonly code: string; readonly why?: string };

async function lookUp({ purpose, list: url, index, size }: Place, context: StatusContext): Promise<Found> {
  const loaded = await loadList(url, context);
  if (loaded.kind === 'unknown') return loaded;
  // Anybody can sign a list and say that it belongs to this address; only the issuer of the credential is believed without asking there.
  if (loaded.isHandedIn && loaded.issuer !== context.issuer.id) return { kind: 'unknown', code: 'status-list-issuer-differs' };
  const { purposes, bits } = loaded.list;
  if (purposes && !purposes.includes(purpose)) return { kind: 'unknown', code: 'status-purpose-differs' };
  const value = valueAt(bits, index, size);
  return value === null ? { kind: 'unknown', code: 'status-index-out-of-range' } : { kind: 'value', value, loaded };
}

function decided(entry: Place, found: Found, { issuer, now }: StatusContext): Checked {
  const { list: url, purpose, size } = entry;
  if (found.kind === 'unknown') return unknownStatus(url, found.code, found.why);
  const { list, at, isProven, ...loaded } = found.loaded;
  const entries = Math.floor((list.bits.length * 8) / size);
  const detail = {
    list: url,
    purpose,
    confirmedAt: at.toISOString(),
    ...(loaded.issuer === issuer.id ? {} : { listIssuer: loaded.issuer }),
    ...(entries < HERD ? { entries: String(entries) } : {}),
    ...(isProven ? {} : { proof: 'unsupported' }),
  };
  if (found.value !== 0) return checked('status', 'fail', SET.get(purpose) ?? 'revoked', { ...detail, ...messageOf(entry, found.value) });
  return isProven ? clearStatus(url, detail, { at, now, ttl: list.ttl }) : unknownStatus(url, 'status-list-unproven');
}

/** What the issuer has to say beside it. It ends nothing, and where it cannot be had nothing is missing. */
function noted(entry: ClaimedStatus, found: Found | null): Checked {
  const purpose = entry.purpose ?? '';
  if (found?.kind !== 'value' || !found.loaded.isProven) return checked('status', 'none', 'status-informative', { purpose });
  return checked('status', 'none', 'status-message', { purpose, value: `0x${found.value.toString(16)}`, ...messageOf(entry, found.value) });
}

function messageOf({ messages }: ClaimedStatus, value: number): Readonly<Record<string, string>> {
  const message = messages?.find((one) => one.value === value)?.message;
  return message === undefined ? {} : { message: message.slice(0, 300) };
}
