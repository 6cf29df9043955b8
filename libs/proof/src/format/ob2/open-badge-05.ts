import type { ClaimedCredential, ClaimedRecipient } from '@tessera/domain';
import { checked } from '../../checked.js';
import { fingerprint } from '../../context/context-set.js';
import { displayOf } from '../../credential/display.js';
import { isImpossible, statedWindow, type Window } from '../../credential/window.js';
import { secureAddress } from '../../documents/linked-document.js';
import { parseDayOrInstant } from '../../encoding/day-or-instant.js';
import { isObject, textOf, type JsonObject } from '../../json/json.js';
import type { Opened } from '../../seal.js';
import type { CredentialReading, Reading } from '../reading.js';
import { firstBroken } from './assertion.js';
import { alignmentsOf, evidenceOf } from './assertion-parts.js';

const FORMAT = 'ob2-legacy';

type FaultReading = Reading & { readonly kind: 'fault' };

/** Open Badges 0.5: everything in one document that names neither itself nor its address. */
export function isOpenBadge05({ badge, uid, verify, verification }: JsonObject): boolean {
  return isObject(badge) && isObject(badge['issuer']) && uid === undefined && verify === undefined && verification === undefined;
}

/** Nothing in it says where it is hosted, so that by itself it can be read and never proven. */
export function readOpenBadge05(document: JsonObject): CredentialReading | FaultReading {
  const badge = document['badge'] as JsonObject;
  const [from, until] = [parseDayOrInstant(document['issued_on']), parseDayOrInstant(document['expires'])];
  const window = { from: from ?? null, until: until ?? null };
  const code = firstBroken([
    ['recipient-invalid', isRecipient05(document)],
    ['badge-class-invalid', displayOf(badge['name']) !== null],
    ['issuer-invalid', isIssuer05(badge['issuer'] as JsonObject)],
    ['date-invalid', from !== undefined && until !== undefined],
    ['window-invalid', !isImpossible(window)],
  ]);
  if (code) return { kind: 'fault', format: FORMAT, code };
  const claim = claimOf05(document, badge, window);
  const findings = [checked('structure', 'unknown', 'legacy-format'), checked('proof', 'unknown', 'hosted-address-missing'), checked('key', 'none', 'key-not-asked')];
  return { kind: 'credential', format: FORMAT, credential: document, claim, seal: { suite: null, open: async () => findings }, covers: 'as-read' };
}

/** The same, got from an address that somebody else remembers: there the issuer stands behind it by hosting it itself. */
export function openBadge05At(document: JsonObject, address: string): Opened {
  const reading = readOpenBadge05(document);
  if (reading.kind === 'fault') return { findings: [checked('structure', 'fail', reading.code)] };
  const { claim } = reading;
  const isHome = hostOf(address) !== null && hostOf(address) === hostOf(claim.issuer.id);
  const key = isHome ? checked('key', 'pass', 'hosted-by-issuer', { issuer: claim.issuer.id }) : checked('key', 'fail', 'origin-mismatch', { address, issuer: claim.issuer.id });
  const status = { type: 'HostedAssertion', purpose: 'revocation', list: secureAddress(address), index: null, digest: fingerprint(document) };
  return { findings: [checked('proof', 'pass', 'hosted-copy-equal', { address }), key], claim: { ...claim, id: address, statuses: [status] } };
}

function hostOf(address: string): string | null {
  const url = secureAddress(address);
  return url === null ? null : new URL(url).hostname;
}

function isRecipient05({ recipient, salt }: JsonObject): boolean {
  return typeof recipient === 'string' && recipient !== '' && (salt === undefined || typeof salt === 'string');
}

function isIssuer05({ origin, name }: JsonObject): boolean {
  return typeof origin === 'string' && URL.canParse(origin) && displayOf(name) !== null;
}

function claimOf05(document: JsonObject, badge: JsonObject, window: Window): ClaimedCredential {
  const issuer = badge['issuer'] as JsonObject;
  const name = displayOf(badge['name']) ?? '';
  return {
    id: null,
    name,
    description: displayOf(badge['description']),
    issuer: { id: textOf(issuer['origin']) ?? '', name: displayOf(issuer['name']) },
    achievement: { id: null, name, type: null, description: displayOf(badge['description']), tags: [] },
    recipients: [recipientOf(textOf(document['recipient']) ?? '', textOf(document['salt']))],
    ...statedWindow(window),
    statuses: [],
    alignments: alignmentsOf(badge),
    results: [],
    scales: [],
    evidence: evidenceOf(document),
  };
}

function recipientOf(value: string, salt: string | null): ClaimedRecipient {
  return /^(?:sha256|md5)\$/i.test(value) ? { kind: 'hash', value, salt } : { kind: 'email', value, salt: null };
}
