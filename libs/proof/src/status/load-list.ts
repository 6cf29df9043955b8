import { createHash } from 'node:crypto';
import type { Verdict } from '@tessera/domain';
import { verdictOn } from '@tessera/domain';
import type { DocumentSource } from '../documents/document-source.js';
import { recognise } from '../format/recognise.js';
import { prove } from '../prove.js';
import { validityAt } from '../validity.js';
import { fetchList } from './fetch-list.js';
import { statusListOf, type StatusList } from './status-list.js';
import type { StatusContext } from './status-method.js';

/** A status list whose own proof, issuer and dates have been checked, or the reason why it says nothing. */
export type LoadedList =
  | {
      readonly kind: 'list';
      readonly list: StatusList;
      readonly issuer: string;
      readonly at: Date;
      readonly isHandedIn: boolean;
      /** False when it is signed in a way that cannot be checked here: what its address serves is then believed for the worse only. */
      readonly isProven: boolean;
    }
  | { readonly kind: 'unknown'; readonly code: string; readonly why?: string };

/** Fetches one list through the port and verifies it as the credential it is. */
export async function loadList(url: string, context: StatusContext): Promise<LoadedList> {
  const fetched = await fetchList(url, context.documents);
  if (fetched.kind === 'unknown') return fetched;
  const { list, isProven, code, issuer, ...window } = await openList(fetched.body, context);
  if (!list || (fetched.isHandedIn && !isProven)) return { kind: 'unknown', code };
  const validity = validityAt(window, context.now, context.clockSkewSeconds);
  if (validity.outcome !== 'pass') return { kind: 'unknown', code: `status-list-${validity.code}` };
  return { kind: 'list', list, issuer, at: fetched.at, isHandedIn: fetched.isHandedIn, isProven };
}

interface OpenedList {
  readonly list: StatusList | null;
  readonly isProven: boolean;
  readonly code: string;
  readonly issuer: string;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
}

/** One list serves thousands of credentials: what was opened is kept as long as the source it came from, by content. */
const opened = new WeakMap<DocumentSource, Map<string, OpenedList>>();
const KEPT = 64;
const LARGEST_KEPT = 1 << 20;

async function openList(body: Uint8Array, context: StatusContext): Promise<OpenedList> {
  const kept = opened.get(context.documents) ?? new Map<string, OpenedList>();
  opened.set(context.documents, kept);
  const name = `${context.contexts.version} ${hashOf(body)}`;
  const known = kept.get(name);
  if (known) return known;
  const list = await verifyList(body, context);
  if (kept.size >= KEPT) kept.clear();
  if (list.list && list.list.bits.length <= LARGEST_KEPT) kept.set(name, list);
  return list;
}

const hashes = new WeakMap<Uint8Array, string>();

/** Worked out once for the same bytes in memory: a source hands them out for every credential that asks. */
function hashOf(body: Uint8Array): string {
  const hash = hashes.get(body) ?? createHash('sha256').update(body).digest('hex');
  hashes.set(body, hash);
  return hash;
}

/** Why a proof could not be checked, for good: asking again changes nothing. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['unsupported-proof', 'unsupported-algorithm', 'key-unsupported', 'key-method-unsupported']);

async function verifyList(body: Uint8Array, { documents, contexts, now }: StatusContext): Promise<OpenedList> {
  const { claim, findings } = await prove(body, { documents, contexts });
  const at = now.toISOString();
  const { verdict } = verdictOn([...findings.map((finding) => ({ ...finding, at })), { check: 'validity', outcome: 'pass', code: 'judged-later', at }]);
  const isReadable = verdict === 'accept' || (verdict === 'indeterminate' && findings.some(({ code }) => UNSUPPORTED.has(code)));
  const { issuer = { id: '' }, validFrom = null, validUntil = null } = claim ?? {};
  return { list: isReadable ? listIn(body) : null, isProven: verdict === 'accept', code: codeOf(verdict), issuer: issuer.id, validFrom, validUntil };
}

function listIn(body: Uint8Array): StatusList | null {
  const reading = recognise(body);
  return reading.kind === 'credential' ? statusListOf(reading.credential) : null;
}

function codeOf(verdict: Verdict): string {
  if (verdict === 'accept') return 'status-list-invalid';
  return verdict === 'reject' ? 'status-list-forged' : 'status-list-unproven';
}
