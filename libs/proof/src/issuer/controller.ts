import { parseInstant } from '../encoding/instant.js';
import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { keyOfJwk } from '../key/jwk.js';
import type { PublicKey } from '../key/key.js';
import { keyOfMultibase } from '../key/multikey.js';
import { LIMITS } from '../limits.js';

/** One key that an issuer lets speak for it, with the time after which it no longer does. */
export interface VerificationMethod {
  readonly id: string;
  /** Name of the key inside its own JWK, which tokens may use as kid. */
  readonly jwkId: string | null;
  /** Null when the key is of no supported kind. */
  readonly key: PublicKey | null;
  /** Earliest of expires and revoked. */
  readonly until: Date | null;
}

/** What somebody's keys are listed for: to say something of others, or to show who is there. */
export type Relation = 'assertion' | 'authentication';

/** What somebody says about their own keys: only those that are listed for something. */
export interface Controller extends Readonly<Record<Relation, readonly VerificationMethod[]>> {
  readonly id: string;
}

/** Reads a DID document or controller document; null when it is not one of `id`, or says something about a key that cannot be read. */
export function controllerOf(document: unknown, id: string): Controller | null {
  if (!isObject(document) || document['id'] !== id) return null;
  const known = objectsOf(document['verificationMethod']);
  const [assertion, authentication] = [listOf(document['assertionMethod']), listOf(document['authentication'])];
  if ([known, assertion, authentication].some(({ length }) => length > LIMITS.methods)) return null;
  return { id, assertion: methodsOf(assertion, known, id), authentication: methodsOf(authentication, known, id) };
}

function methodsOf(listed: readonly unknown[], known: readonly JsonObject[], id: string): readonly VerificationMethod[] {
  return listed.flatMap((entry) => {
    const name = textOf(entry);
    const found = name === null ? [entry] : known.filter((method) => absolute(method['id'], id) === absolute(name, id));
    return found.length === 1 && isObject(found[0]) ? (methodOf(found[0], id) ?? []) : [];
  });
}

function methodOf(method: JsonObject, owner: string): VerificationMethod | null {
  const id = absolute(method['id'], owner);
  const controller = method['controller'];
  if (id === null || (controller !== undefined && controller !== owner)) return null;
  const ends = [method['expires'], method['revoked']].filter((value) => value !== undefined && value !== null).map(parseInstant);
  if (ends.includes(null)) return null;
  const until = ends.filter((end) => end !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
  const jwk = isObject(method['publicKeyJwk']) ? method['publicKeyJwk'] : null;
  return { id, jwkId: textOf(jwk?.['kid']), key: keyOf(method, jwk), until };
}

function keyOf(method: JsonObject, jwk: JsonObject | null): PublicKey | null {
  const multibase = textOf(method['publicKeyMultibase']);
  if (jwk) return multibase === null ? keyOfJwk(jwk) : null;
  return multibase === null ? null : keyOfMultibase(multibase);
}

function absolute(id: unknown, owner: string): string | null {
  const text = textOf(id);
  return text?.startsWith('#') ? owner + text : text;
}
