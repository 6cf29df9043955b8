import type { ClaimedCredential } from '@tessera/domain';
import { checked } from '../../checked.js';
import { displayOf } from '../../credential/display.js';
import { isImpossible, statedWindow, type Window } from '../../credential/window.js';
import { parseDayOrInstant } from '../../encoding/day-or-instant.js';
import { isObject, objectsOf, textOf, type JsonObject } from '../../json/json.js';
import { parseJson } from '../../json/parse-json.js';
import type { Format } from '../reading.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A page of badges, one in an envelope, or one without. */
const badgesIn = (document: JsonObject): readonly JsonObject[] => [document, ...objectsOf(document['data'])].filter((badge) => isObject(badge['badge_template']));

/**
 * What Credly gives out about badges to people and programs: a page of a person's badges, or one badge. It carries no proof
 * and says nothing of the recipient, so that it is never evidence; the badge itself lies where the lookup points.
 */
export const credlyExport: Format = {
  name: 'credly',
  matches: (document) => badgesIn(document).length > 0,
  read: (document) => {
    const badges = badgesIn(document);
    const claim = badges.length === 1 ? claimOf(badges[0]!) : empty;
    if (!claim) return { kind: 'fault', format: 'credly', code: 'date-invalid' };
    const [lookup] = lookupsIn(document);
    const detail = badges.length === 1 ? (lookup === undefined ? {} : { lookup }) : { count: String(badges.length) };
    return { kind: 'credential', format: 'credly', credential: document, claim, seal: { suite: null, open: async () => [checked('proof', 'unknown', 'unsigned', detail)] }, covers: 'as-read' };
  },
};

/** Addresses of the hosted assertions of the badges that an export of Credly speaks of, in its order; none for any other document. */
export function credlyLookups(bytes: Uint8Array): string[] {
  const parsed = parseJson(bytes);
  return parsed.kind === 'value' && isObject(parsed.value) ? lookupsIn(parsed.value) : [];
}

function lookupsIn(document: JsonObject): string[] {
  const ids = badgesIn(document).flatMap(({ id }) => textOf(id) ?? []);
  return ids.filter((id) => UUID.test(id)).map((id) => `https://api.credly.com/v1/obi/v2/badge_assertions/${id.toLowerCase()}`);
}

const empty: ClaimedCredential = { id: null, name: null, description: null, issuer: { id: '', name: null }, achievement: null, recipients: [], validFrom: null, validUntil: null, statuses: [], alignments: [], results: [], scales: [] };

/** Null when a date of it cannot be read. */
function claimOf(badge: JsonObject): ClaimedCredential | null {
  const template = badge['badge_template'] as JsonObject;
  const window = windowOf(badge);
  if (!window) return null;
  const name = displayOf(template['name']);
  const description = displayOf(template['description']);
  const tags = objectsOf(template['skills']).flatMap((skill) => displayOf(skill['name']) ?? []);
  return {
    ...empty,
    name,
    description,
    issuer: { id: '', name: issuerName(badge) },
    achievement: name === null ? null : { id: null, name, type: displayOf(template['type_category']), description, tags },
    ...statedWindow(window),
  };
}

function windowOf(badge: JsonObject): Window | null {
  const from = parseDayOrInstant(badge['issued_at'] ?? badge['issued_at_date']);
  const until = parseDayOrInstant(badge['expires_at'] ?? badge['expires_at_date']);
  return from === undefined || until === undefined || isImpossible({ from, until }) ? null : { from, until };
}

function issuerName({ issuer }: JsonObject): string | null {
  const entities = isObject(issuer) ? objectsOf(issuer['entities']) : [];
  const first = entities.find(({ primary }) => primary === true) ?? entities[0];
  return first && isObject(first['entity']) ? displayOf(first['entity']['name']) : null;
}
