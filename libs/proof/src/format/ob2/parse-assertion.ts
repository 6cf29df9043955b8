import { parseInstant } from '../../encoding/instant.js';
import { isUri } from '../../encoding/url.js';
import { isImpossible, type Window } from '../../credential/window.js';
import { typesOf } from '../../credential/shape.js';
import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';
import { firstBroken, type ParsedAssertion } from './assertion.js';
import { isEvidence, isRecipient } from './assertion-parts.js';

/** The context of Open Badges 2.0, and the address it had before. */
const CONTEXTS: ReadonlySet<unknown> = new Set(['https://w3id.org/openbadges/v2', 'https://openbadgespec.org/v2/context.json']);

const WAYS: ReadonlyMap<unknown, 'hosted' | 'signed'> = new Map([
  ['hosted', 'hosted'],
  ['HostedBadge', 'hosted'],
  ['signed', 'signed'],
  ['SignedBadge', 'signed'],
]);

/** Open Badges 2.0, section 4: an Assertion by itself, before anything it points at is looked at. */
export function parseAssertion(document: JsonObject): ParsedAssertion {
  const verification = verificationOf(document);
  const way = wayOf(verification);
  const window = { from: parseInstant(document['issuedOn']), until: parseInstant(document['expires']) };
  const code = contextFault(document['@context']) ?? partFault(document, window) ?? (isAbsentOrText(verification?.['creator']) ? null : 'verification-invalid');
  if (code !== null || way === null) return { kind: 'fault', code: code ?? 'verification-invalid' };
  const id = document['id'] as string;
  const badge = document['badge'] as string | JsonObject;
  return { kind: 'assertion', assertion: { edition: 2, document, id, way, address: way === 'hosted' ? id : null, creator: textOf(verification?.['creator']), badge, window } };
}

function partFault(document: JsonObject, window: Window): string | null {
  return firstBroken([
    ['type-invalid', typesOf(document).includes('Assertion')],
    ['id-invalid', isUri(document['id'])],
    ['recipient-invalid', isRecipient(document['recipient'])],
    ['badge-class-invalid', isLink(document['badge'])],
    ['date-invalid', window.from !== null && (window.until !== null || isAbsent(document['expires']))],
    ['window-invalid', !isImpossible(window)],
    ['part-invalid', isEvidence(document['evidence']) && isAbsentOrText(document['narrative'])],
  ]);
}

/** Only hosted or signed; which of them decides how it is proven, so that it must be said once. */
function wayOf(verification: JsonObject | null): 'hosted' | 'signed' | null {
  const ways = new Set(listOf(verification?.['type']).flatMap((type) => WAYS.get(type) ?? []));
  const [way = null] = ways;
  const property = verification?.['verificationProperty'];
  return ways.size === 1 && (property === undefined || property === 'id') ? way : null;
}

/** The older name `verify` means the same in the context of 2.0. */
function verificationOf({ verification, verify }: JsonObject): JsonObject | null {
  if (verification !== undefined && verify !== undefined) return null;
  const said = verification ?? verify;
  return isObject(said) ? said : null;
}

function contextFault(context: unknown): string | null {
  const entries = listOf(context);
  if (entries.length === 0) return 'context-missing';
  if (entries.some((entry) => typeof entry !== 'string')) return 'context-inline';
  return entries.some((entry) => CONTEXTS.has(entry)) ? null : 'context-unknown';
}

/** A web address or a document in its place. */
export function isLink(value: unknown): boolean {
  return isObject(value) || isUri(value);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function isAbsentOrText(value: unknown): boolean {
  return isAbsent(value) || typeof value === 'string';
}
