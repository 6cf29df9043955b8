import { parseInstant } from '../../encoding/instant.js';
import { isUri } from '../../encoding/url.js';
import { isImpossible, type Window } from '../../credential/window.js';
import { typesOf } from '../../credential/shape.js';
import { isObject, listOf, textOf, type JsonObject } from '../../json/json.js';
import { firstBroken, type Assertion, type ParsedAssertion } from './assertion.js';
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
  const verified = verificationOf(document);
  const window = { from: parseInstant(document['issuedOn']), until: parseInstant(document['expires']) };
  const code = contextFault(document['@context']) ?? partFault(document, window) ?? (verified ? null : 'verification-invalid');
  if (code !== null || !verified) return { kind: 'fault', code: code ?? 'verification-invalid' };
  const id = document['id'] as string;
  if (verified.way === 'hosted' && !/^https?:/i.test(id)) return { kind: 'fault', code: 'id-invalid' };
  return { kind: 'assertion', assertion: { ...verified, edition: 2, document, id, address: verified.way === 'hosted' ? id : null, badge: document['badge'] as string | JsonObject, window } };
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

/**
 * Hosted or signed: which of them decides how it is proven, so that it must be said, and said once. The older name `verify`
 * means the same in the context of 2.0, and some badges bear both.
 */
function verificationOf({ verification, verify }: JsonObject): Pick<Assertion, 'way' | 'creator'> | null {
  const said = [verification, verify].filter((one) => one !== undefined);
  if (!said.every(isObject) || !said.every(isVerification)) return null;
  const [way, ...others] = new Set(said.flatMap(({ type }) => listOf(type)).flatMap((one) => WAYS.get(one) ?? []));
  const [creator = null, ...more] = new Set(said.flatMap(({ creator: key }) => textOf(key) ?? []));
  return way !== undefined && others.length === 0 && more.length === 0 ? { way, creator } : null;
}

/** Only of the badge's own id it can be told that it is in the scope of its issuer. */
function isVerification({ creator, verificationProperty: property }: JsonObject): boolean {
  return isAbsentOrText(creator) && (property === undefined || property === 'id');
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
