import { isObject, textOf, type JsonObject } from '../json/json.js';

/** The name of the issuer, however it is written; empty when there is none. */
export function issuerIdOf({ issuer }: JsonObject): string {
  return textOf(isObject(issuer) ? issuer['id'] : issuer) ?? '';
}
