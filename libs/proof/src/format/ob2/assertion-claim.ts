import type { ClaimedAchievement, ClaimedCredential, ClaimedStatus } from '@tessera/domain';
import { fingerprint } from '../../context/context-set.js';
import { displayOf } from '../../credential/display.js';
import { statedWindow } from '../../credential/window.js';
import { secureAddress } from '../../documents/linked-document.js';
import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';
import type { Assertion } from './assertion.js';
import { alignmentsOf, evidenceOf, recipientsOf } from './assertion-parts.js';
import type { Background } from './badge-class.js';

/** What an assertion says with what stands behind it; without that, what it says by itself. */
export function claimOf(assertion: Assertion, background?: Background): ClaimedCredential {
  const { document, id, window } = assertion;
  const badge = (background ? background.badge : embeddedIn(assertion)) ?? {};
  const achievement = achievementOf(badge, background?.badgeId ?? null);
  return {
    id,
    name: achievement?.name ?? null,
    description: displayOf(document['narrative']) ?? achievement?.description ?? null,
    issuer: issuerOf(badge, background),
    achievement,
    recipients: recipientsOf(document['recipient']),
    ...statedWindow(window),
    statuses: statusesOf(assertion, background),
    alignments: alignmentsOf(badge),
    results: [],
    scales: [],
    evidence: evidenceOf(document),
  };
}

function embeddedIn({ badge }: Assertion): JsonObject | null {
  return isObject(badge) ? badge : null;
}

function achievementOf(badge: JsonObject, address: string | null): ClaimedAchievement | null {
  const name = displayOf(badge['name']);
  return name === null ? null : { id: address ?? textOf(badge['id']), name, type: null, description: displayOf(badge['description']), tags: tagsOf(badge) };
}

/** The issuer by its own address; until that is asked, as the class names it. Empty when nothing names it yet. */
function issuerOf({ issuer }: JsonObject, background?: Background): ClaimedCredential['issuer'] {
  if (background?.issuer) return { id: background.issuer.id, name: displayOf(background.issuer.document['name']) };
  return isObject(issuer) ? { id: textOf(issuer['id']) ?? '', name: displayOf(issuer['name']) } : { id: textOf(issuer) ?? '', name: null };
}

/** 2.0 keeps them as a list; single ones were written bare. */
function tagsOf({ tags }: JsonObject): string[] {
  return listOf(tags).flatMap((tag) => displayOf(tag) ?? []);
}

const REVOCATION_LISTS = { 1: 'OpenBadges1RevocationList', 2: 'OpenBadges2RevocationList' } as const;

/** A hosted badge ends when its host says so, a signed one when the list of its issuer does. */
function statusesOf({ edition, address, document, way }: Assertion, background?: Background): ClaimedStatus[] {
  const entry = { purpose: 'revocation', index: null } as const;
  if (way === 'hosted') return [{ ...entry, type: 'HostedAssertion', list: secureAddress(address), digest: fingerprint(document) }];
  const list = background?.issuer?.document['revocationList'];
  if (list === undefined || list === null) return [];
  const url = isObject(list) ? list['id'] : list;
  return [{ ...entry, type: REVOCATION_LISTS[edition], list: secureAddress(url) ?? textOf(url) }];
}
