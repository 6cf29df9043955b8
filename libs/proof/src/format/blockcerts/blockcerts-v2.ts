import type { ClaimedCredential } from '@tessera/domain';
import { displayOf } from '../../credential/display.js';
import { isImpossible, type Window } from '../../credential/window.js';
import { secureAddress } from '../../documents/linked-document.js';
import { parseInstant } from '../../encoding/instant.js';
import { isUri } from '../../encoding/url.js';
import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';
import { withoutScheme } from '../../issuer/issuing-address.js';
import { merkleProof2017 } from '../../merkle/merkle-proof-2017.js';
import { openBatch } from '../../merkle/merkle-seal.js';
import { withoutOwnTerms } from '../../merkle/own-terms.js';
import type { Seal } from '../../seal.js';
import { alignmentsOf, evidenceOf, isRecipient, recipientsOf } from '../ob2/assertion-parts.js';
import type { Format } from '../reading.js';

const NAME = 'blockcerts-v2';
const SUITE = 'MerkleProof2017';

/** An Open Badges 2.0 assertion with everything in it, anchored in a block chain. */
export const blockcertsV2: Format = {
  name: NAME,
  matches: ({ signature }) => isObject(signature) && listOf(signature['type']).includes(SUITE),
  read: (document) => {
    const assertion = assertionOf(withoutOwnTerms(document));
    if (typeof assertion === 'string') return { kind: 'fault', format: NAME, code: assertion };
    const claim = claimOf(assertion);
    return { kind: 'credential', format: NAME, credential: document, claim, seal: sealOf(document, claim), covers: 'as-read' };
  },
};

interface Assertion {
  readonly document: JsonObject;
  readonly badge: JsonObject;
  readonly issuer: JsonObject;
  readonly window: Window;
}

function assertionOf(document: JsonObject): Assertion | string {
  const badge = onlyOf(document['badge']);
  const issuer = onlyOf(badge?.['issuer']);
  const window = windowOf(document);
  if (!isUri(document['id'])) return 'id-invalid';
  if (!badge || displayOf(badge['name']) === null) return 'achievement-invalid';
  if (!issuer || !isUri(issuer['id'])) return 'issuer-invalid';
  if (!isRecipient(document['recipient'])) return 'subject-invalid';
  if (!window) return 'date-invalid';
  return isImpossible(window) ? 'window-invalid' : { document, badge, issuer, window };
}

/** Null when it does not say when it was issued, or a date cannot be read. */
function windowOf({ issuedOn, expires }: JsonObject): Window | null {
  const window = { from: parseInstant(issuedOn), until: parseInstant(expires) };
  return window.from && (expires === undefined || window.until) ? window : null;
}

function onlyOf(value: unknown): JsonObject | null {
  const [only, ...more] = listOf(value);
  return isObject(only) && more.length === 0 ? only : null;
}

function claimOf({ document, badge, issuer, window }: Assertion): ClaimedCredential {
  const name = displayOf(badge['name']) ?? '';
  return {
    id: textOf(document['id']),
    name,
    description: displayOf(document['narrative']) ?? displayOf(badge['description']),
    issuer: { id: textOf(issuer['id']) ?? '', name: displayOf(issuer['name']) },
    achievement: { id: textOf(badge['id']), name, type: null, description: displayOf(badge['description']), tags: listOf(badge['tags']).flatMap((tag) => displayOf(tag) ?? []) },
    recipients: recipientsOf(document['recipient']),
    validFrom: window.from?.toISOString() ?? null,
    validUntil: window.until?.toISOString() ?? null,
    statuses: [],
    alignments: alignmentsOf(badge),
    results: [],
    scales: [],
    evidence: evidenceOf(document),
  };
}

/** The list of what is revoked is named by the profile of the issuer, as it is now; failing that, as it was when it issued. */
function sealOf(document: JsonObject, claim: ClaimedCredential): Seal {
  const { signature, ...unsigned } = document;
  const { publicKey, creator } = onlyOf(unsigned['verification']) ?? {};
  const proof = isObject(signature) ? merkleProof2017(signature, withoutScheme(textOf(publicKey) ?? textOf(creator) ?? '')) : null;
  return {
    suite: SUITE,
    open: async (_, context) => {
      const { findings, profile } = await openBatch(unsigned, { proof, suite: SUITE, issuer: claim.issuer.id, method: null }, context);
      const list = addressOf(profile?.['revocationList']) ?? addressOf(onlyOf(onlyOf(unsigned['badge'])?.['issuer'])?.['revocationList']);
      const statuses = list === null ? [] : [{ type: 'OpenBadges2RevocationList', purpose: 'revocation', list, index: null }];
      return { findings, claim: { ...claim, issuer: { id: claim.issuer.id, name: displayOf(profile?.['name']) ?? claim.issuer.name }, statuses } };
    },
  };
}

function addressOf(value: unknown): string | null {
  const url = isObject(value) ? value['id'] : value;
  return secureAddress(url) ?? textOf(url);
}
