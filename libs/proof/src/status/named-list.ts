import { checked, type Checked } from '../checked.js';
import { isObject, textOf, type JsonObject } from '../json/json.js';
import { parseJson } from '../json/parse-json.js';
import { fetchList } from './fetch-list.js';
import { nameKey, namesOf, namesOfMembers, type Names } from './names.js';
import { clearStatus, unknownStatus } from './status-findings.js';
import type { StatusMethod } from './status-method.js';

/** Reads what a list says was ended; null when it is no list of its kind. */
type Reader = (list: JsonObject) => Names | null;

const revokedAssertions: Reader = (list) => (list['revokedAssertions'] === undefined ? null : namesOf(list['revokedAssertions'], ['id', 'uid']));

/** Both spellings are about. */
const revokedCredentials: Reader = (list) => {
  const entries = list['revokedCredentials'] ?? list['revokedCredential'];
  return entries === undefined ? null : namesOf(entries, ['id']);
};

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['1EdTechRevocationList', revokedCredentials],
  ['OpenBadges2RevocationList', revokedAssertions],
  ['OpenBadges1RevocationList', (list) => (list['revokedAssertions'] === undefined ? namesOfMembers(list) : revokedAssertions(list))],
]);

/**
 * Lists of the names of what was revoked (1EdTech Revocation List, Open Badges 2.0, 1.1). Nothing signs them: their host
 * is believed, and a copy that somebody hands in is not.
 */
export const namedList: StatusMethod = {
  matches: ({ type }) => READERS.has(type),
  check: async ({ type, list: url }, { credentialId, documents, now, issuer }) => {
    if (url === null || credentialId === null) return checked('status', 'unknown', 'status-entry-unreadable');
    const fetched = await fetchList(url, documents);
    if (fetched.kind === 'unknown') return unknownStatus(url, fetched.code, fetched.why);
    if (fetched.isHandedIn) return unknownStatus(url, 'status-unreachable', 'handed-in');
    const list = openNames(fetched.body, type);
    if (!list) return unknownStatus(url, 'status-list-invalid');
    const detail = { list: url, confirmedAt: fetched.at.toISOString(), ...(list.issuer === null || list.issuer === issuer.id ? {} : { listIssuer: list.issuer }) };
    const reason = list.names.get(nameKey(credentialId));
    return reason === undefined ? clearStatus(url, detail, { at: fetched.at, now, ttl: null }) : revoked(detail, reason);
  },
};

function revoked(detail: Readonly<Record<string, string>>, reason: string | null): Checked {
  return checked('status', 'fail', 'revoked', { ...detail, ...(reason === null || reason === '' ? {} : { reason }) });
}

interface OpenNames {
  readonly names: Names;
  readonly issuer: string | null;
}

/** One list serves thousands of badges: it is read once for as long as somebody holds its bytes. */
const opened = new WeakMap<Uint8Array, Map<string, OpenNames | null>>();

function openNames(body: Uint8Array, type: string): OpenNames | null {
  const known = opened.get(body) ?? new Map<string, OpenNames | null>();
  opened.set(body, known);
  const list = known.get(type) ?? readNames(body, type);
  known.set(type, list);
  return list;
}

function readNames(body: Uint8Array, type: string): OpenNames | null {
  const parsed = parseJson(body);
  if (parsed.kind === 'fault' || !isObject(parsed.value)) return null;
  const { issuer } = parsed.value;
  const names = READERS.get(type)?.(parsed.value) ?? null;
  return names && { names, issuer: textOf(isObject(issuer) ? issuer['id'] : issuer) };
}
