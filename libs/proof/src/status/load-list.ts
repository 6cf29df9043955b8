import { createHash } from 'node:crypto';
import type { Verdict } from '@tessera/domain';
import { verdictOn } from '@tessera/domain';
import type { DocumentSource } from '../documents/document-source.js';
import { isPublicUrl } from '../documents/public-url.js';
import { recognise } from '../format/recognise.js';
import { prove } from '../prove.js';
import { validityAt } from '../validity.js';
import { statusListOf, type StatusList } from './status-list.js';
import type { StatusContext } from './status-method.js';

/** A status list whose own proof, issuer and dates have been checked, or the reason why it says nothing. */
export type LoadedList =
  | { readonly kind: 'list'; readonly list: StatusList; readonly issuer: string; readonly at: Date; readonly isHandedIn: boolean }
  | { readonly kind: 'unknown'; readonly code: string; readonly why?: string };

/** Fetches one list through the port and verifies it as the credential it is. */
export async function loadList(url: string, context: StatusContext): Promise<LoadedList> {
  if (!isPublicUrl(url)) return { kind: 'unknown', code: 'status-address-refused' };
  const fetched = await context.documents.get(url);
  if (fetched.kind === 'gone') return { kind: 'unknown', code: 'status-gone' };
  if (fetched.kind === 'unreachable') return { kind: 'unknown', code: 'status-unreachable', why: fetched.why };
  const opened = await openList(fetched.body, context);
  if (!opened.list) return { kind: 'unknown', code: opened.code };
  const validity = validityAt(opened, context.now, context.clockSkewSeconds);
  if (validity.outcome !== 'pass') return { kind: 'unknown', code: `status-list-${validity.code}` };
  return { kind: 'list', list: opened.list, issuer: opened.issuer, at: fetched.at, isHandedIn: fetched.isHandedIn === true };
}

interface OpenedList {
  readonly list: StatusList | null;
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
  const name = `${context.contexts.version} ${createHash('sha256').update(body).digest('hex')}`;
  const known = kept.get(name);
  if (known) return known;
  const list = await verifyList(body, context);
  if (kept.size >= KEPT) kept.clear();
  if (list.list && list.list.bits.length <= LARGEST_KEPT) kept.set(name, list);
  return list;
}

async function verifyList(body: Uint8Array, { documents, contexts, now }: StatusContext): Promise<OpenedList> {
  const { claim, findings } = await prove(body, { documents, contexts });
  const at = now.toISOString();
  const { verdict } = verdictOn([...findings.map((finding) => ({ ...finding, at })), { check: 'validity', outcome: 'pass', code: 'judged-later', at }]);
  const reading = recognise(body);
  const list = verdict === 'accept' && reading.kind === 'credential' ? statusListOf(reading.credential) : null;
  return { list, code: codeOf(verdict), issuer: claim?.issuer.id ?? '', validFrom: claim?.validFrom ?? null, validUntil: claim?.validUntil ?? null };
}

function codeOf(verdict: Verdict): string {
  if (verdict === 'accept') return 'status-list-invalid';
  return verdict === 'reject' ? 'status-list-forged' : 'status-list-unproven';
}
