import { isUri } from '../encoding/url.js';
import { parseInstant } from '../encoding/instant.js';
import { isObject, listOf, objectsOf, type JsonObject } from '../json/json.js';

export type ShapeFault =
  | 'type-invalid'
  | 'id-invalid'
  | 'issuer-invalid'
  | 'subject-invalid'
  | 'date-invalid'
  | 'status-invalid'
  | 'proof-invalid-shape'
  | 'part-invalid'
  | 'window-invalid'
  | 'achievement-invalid';

const DATES = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'] as const;
const TYPED_PARTS = ['evidence', 'termsOfUse', 'refreshService', 'credentialSchema'] as const;

/** What every W3C credential must be, signed or not. The first fault found; the order is that of the list. */
export function shapeFault(credential: JsonObject): ShapeFault | null {
  const rules: readonly [ShapeFault, boolean][] = [
    ['type-invalid', typesOf(credential).includes('VerifiableCredential') && isTyped(credential)],
    ['id-invalid', !('id' in credential) || isUri(credential['id'])],
    ['issuer-invalid', isIssuer(credential['issuer'])],
    ['subject-invalid', areSubjects(credential['credentialSubject'])],
    ['date-invalid', DATES.every((name) => !present(credential[name]) || parseInstant(credential[name]) !== null)],
    ['status-invalid', parts(credential['credentialStatus']).every((entry) => isObject(entry) && isTyped(entry))],
    ['proof-invalid-shape', parts(credential['proof']).every((proof) => isObject(proof) && isTyped(proof))],
    ['part-invalid', TYPED_PARTS.every((name) => parts(credential[name]).every((part) => isObject(part) && isTyped(part)))],
    ['part-invalid', [credential, ...objectsOf(credential['issuer'])].every(({ name, description }) => isDisplay(name) && isDisplay(description))],
  ];
  return rules.find(([, holds]) => !holds)?.[0] ?? null;
}

/** What an Open Badge must be beyond that, so that it can be read as one person's one achievement. */
export function badgeFault(credential: JsonObject): ShapeFault | null {
  if (!isBadge(credential)) return null;
  const subjects = objectsOf(credential['credentialSubject']);
  if (subjects.length !== 1) return 'subject-invalid';
  const achievement = subjects[0]!['achievement'];
  const sound = isObject(achievement) && isUri(achievement['id']) && isDisplay(achievement['name']) && present(achievement['name']) && typesOf(achievement).includes('Achievement');
  return sound ? null : 'achievement-invalid';
}

export function isBadge(credential: JsonObject): boolean {
  return typesOf(credential).some((type) => type === 'OpenBadgeCredential' || type === 'AchievementCredential');
}

export function typesOf({ type }: JsonObject): readonly unknown[] {
  return listOf(type);
}

function isTyped(part: JsonObject): boolean {
  const types = typesOf(part);
  return types.length > 0 && types.every((type) => typeof type === 'string' && type.length > 0);
}

function isIssuer(issuer: unknown): boolean {
  return isUri(isObject(issuer) ? issuer['id'] : issuer);
}

function areSubjects(value: unknown): boolean {
  const subjects = parts(value);
  return subjects.length > 0 && subjects.every((subject) => isObject(subject) && Object.keys(subject).length > 0 && (!present(subject['id']) || isUri(subject['id'])));
}

/** Text, or text with its language, or several of them. */
function isDisplay(value: unknown): boolean {
  return listOf(value).every((part) => typeof part === 'string' || (isObject(part) && typeof part['@value'] === 'string' && Object.keys(part).every((name) => name.startsWith('@'))));
}

function parts(value: unknown): readonly unknown[] {
  return listOf(value);
}

function present(value: unknown): boolean {
  return value !== undefined && value !== null;
}
