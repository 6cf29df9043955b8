import type { Window } from '../credential/window.js';
import { parseInstant } from '../encoding/instant.js';
import { isObject, objectsOf, type JsonObject } from '../json/json.js';

/** The credential inside a token, once what the token says around it has been found to agree. */
export type Unwrapped = { readonly kind: 'credential'; readonly credential: JsonObject; readonly window: Window } | { readonly kind: 'fault'; readonly code: string };

/** Largest number of seconds that JavaScript can date. */
const LAST_SECOND = 8.64e12;

/**
 * Two layouts exist: the payload is the credential (VC 2.0, Open Badges 3.0), or holds it as `vc` with issuer, id, holder
 * and dates beside it (VC 1.1). What is said twice must agree; dates may differ, then the narrower window holds.
 */
export function unwrap(payload: JsonObject): Unwrapped {
  const inner = payload['vc'];
  const isOuter = payload['@context'] !== undefined;
  if (payload['vp'] !== undefined || (isOuter && inner !== undefined)) return { kind: 'fault', code: 'token-layout-invalid' };
  const credential = isOuter ? payload : inner;
  if (!isObject(credential)) return { kind: 'fault', code: 'token-layout-invalid' };

  const window = { from: dateOf(payload['nbf']), until: dateOf(payload['exp']) };
  if (window.from === undefined || window.until === undefined) return { kind: 'fault', code: 'date-invalid' };
  const conflict = conflictOf(payload, credential);
  if (conflict) return { kind: 'fault', code: conflict };
  return { kind: 'credential', credential: completed(payload, credential), window: { from: window.from, until: window.until } };
}

function conflictOf({ iss, jti, sub }: JsonObject, credential: JsonObject): string | null {
  const [subject, ...others] = objectsOf(credential['credentialSubject']);
  if (differ(iss, idOf(credential['issuer']))) return 'token-issuer-differs';
  if (differ(jti, credential['id'])) return 'token-id-differs';
  if (sub !== undefined && others.length > 0) return 'token-subject-differs';
  return differ(sub, subject?.['id']) ? 'token-subject-differs' : null;
}

function differ(outer: unknown, inner: unknown): boolean {
  if (outer === undefined) return false;
  return typeof outer !== 'string' || (inner !== undefined && inner !== outer);
}

/** Fills in what only the token says. */
function completed({ iss, jti, sub }: JsonObject, credential: JsonObject): JsonObject {
  const subject = credential['credentialSubject'];
  return {
    ...(iss === undefined ? {} : { issuer: iss }),
    ...(jti === undefined ? {} : { id: jti }),
    ...credential,
    ...(sub !== undefined && isObject(subject) ? { credentialSubject: { id: sub, ...subject } } : {}),
  };
}

function idOf(issuer: unknown): unknown {
  return isObject(issuer) ? issuer['id'] : issuer;
}

/** Seconds by the standard, text in the wild; null when absent, undefined when it is no date. */
function dateOf(value: unknown): Date | null | undefined {
  if (value === undefined) return null;
  if (typeof value === 'number') return Math.abs(value) <= LAST_SECOND ? new Date(value * 1000) : undefined;
  return parseInstant(value) ?? undefined;
}
