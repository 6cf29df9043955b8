import type { ClaimedAlignment, ClaimedEvidence, ClaimedRecipient } from '@tessera/domain';
import { displayOf } from '../../credential/display.js';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../../json/json.js';

const EMAIL_TYPES: ReadonlySet<unknown> = new Set(['email', 'schema:email', 'https://schema.org/email', 'http://schema.org/email']);
const HASH = /^(?:sha256|md5)\$/i;

/** An IdentityObject: one way of naming one person, hashed or not. */
export function isRecipient(value: unknown): boolean {
  const { type, identity, hashed, salt } = isObject(value) ? value : {};
  const isNamed = listOf(type).some((one) => typeof one === 'string' && one !== '') && typeof identity === 'string' && identity !== '';
  return isNamed && (hashed === undefined || typeof hashed === 'boolean') && (salt === undefined || salt === null || typeof salt === 'string');
}

export function recipientsOf(value: unknown): ClaimedRecipient[] {
  return objectsOf(value).flatMap((recipient) => recipientOf(recipient) ?? []);
}

function recipientOf({ type, identity, hashed, salt }: JsonObject): ClaimedRecipient | null {
  if (typeof identity !== 'string') return null;
  const isEmail = listOf(type).some((one) => EMAIL_TYPES.has(one));
  const isHash = hashed === true || HASH.test(identity);
  return { kind: isEmail ? (isHash ? 'hash' : 'email') : 'other', value: identity, salt: isEmail && !isHash ? null : textOf(salt) };
}

/** An address, or what lies there, or several of them. */
export function isEvidence(value: unknown): boolean {
  return listOf(value).every((one) => typeof one === 'string' || isObject(one));
}

export function evidenceOf({ evidence }: JsonObject): ClaimedEvidence[] {
  return listOf(evidence).map((one) => {
    const { id, name, narrative } = isObject(one) ? one : { id: one, name: null, narrative: null };
    return { url: webAddress(id), name: displayOf(name), narrative: displayOf(narrative) };
  });
}

/** 2.0 says target…; 1.1 said name, url and description. */
export function alignmentsOf({ alignment }: JsonObject): ClaimedAlignment[] {
  return objectsOf(alignment).map((one) => ({
    targetName: displayOf(one['targetName'] ?? one['name']),
    targetUrl: textOf(one['targetUrl'] ?? one['url']),
    targetCode: textOf(one['targetCode']),
    targetFramework: displayOf(one['targetFramework'] ?? one['framework']),
    targetType: null,
  }));
}

function webAddress(value: unknown): string | null {
  const text = textOf(value);
  return text !== null && /^https?:\/\//i.test(text) && URL.canParse(text) ? text : null;
}
