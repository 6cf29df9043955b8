import { checked, type Checked } from '../../checked.js';
import { typesOf } from '../../credential/shape.js';
import { displayOf } from '../../credential/display.js';
import type { DocumentSource } from '../../documents/document-source.js';
import { isSameAddress, linkedObject, type Unlinked } from '../../documents/linked-document.js';
import { isObject, textOf, type JsonObject } from '../../json/json.js';
import type { Assertion } from './assertion.js';

/** The issuer as its own address tells it. */
export interface IssuerProfile {
  /** By which it is known: its own word where that agrees with where it was found, else where it was found. */
  readonly id: string;
  /** Where it was found. */
  readonly address: string;
  readonly document: JsonObject;
}

/** What stands behind an assertion, as far as it could be had. */
export interface Background {
  readonly badge: JsonObject | null;
  /** Name of the class; null when the class has none that can be told. */
  readonly badgeId: string | null;
  readonly issuer: IssuerProfile | null;
  /** Why the issuer is not there. */
  readonly finding: Checked | null;
}

/**
 * The badge class and the issuer of an assertion. A class may stand inside the assertion, which vouches for it. What an
 * issuer lets be done in its name is believed from its own address only, never from a copy that somebody else put in.
 */
export async function backgroundOf({ badge: link, edition }: Assertion, documents: DocumentSource): Promise<Background> {
  const found = isObject(link) ? { kind: 'found' as const, value: link } : await linkedObject(link, documents);
  if (found.kind === 'unknown') return { badge: null, badgeId: null, issuer: null, finding: unlinked('badge-class', found, link) };
  const badge = found.value;
  const badgeId = idOf(badge, textOf(link));
  const address = textOf(isObject(badge['issuer']) ? badge['issuer']['id'] : badge['issuer']);
  if (!isClass(badge, edition)) return { badge: null, badgeId, issuer: null, finding: checked('structure', 'fail', 'badge-class-invalid') };
  if (address === null) return { badge, badgeId, issuer: null, finding: checked('key', 'unknown', 'issuer-profile-address-refused') };

  const profile = await linkedObject(address, documents);
  if (profile.kind === 'unknown') return { badge, badgeId, issuer: null, finding: unlinked('issuer-profile', profile, address) };
  if (!isProfile(profile.value, edition)) return { badge, badgeId, issuer: null, finding: checked('structure', 'fail', 'issuer-profile-invalid') };
  return { badge, badgeId, issuer: { id: idOf(profile.value, address) ?? address, address, document: profile.value }, finding: null };
}

function isClass(badge: JsonObject, edition: number): boolean {
  const isTyped = typesOf(badge).includes('BadgeClass') || (edition === 1 && typesOf(badge).length === 0);
  return isTyped && isNamed(badge) && (typeof badge['issuer'] === 'string' || isObject(badge['issuer']));
}

const PROFILES: ReadonlySet<unknown> = new Set(['Issuer', 'Profile', 'IssuerOrg']);

function isProfile(profile: JsonObject, edition: number): boolean {
  const types = typesOf(profile);
  return (types.some((type) => PROFILES.has(type)) || (edition === 1 && types.length === 0)) && isNamed(profile);
}

function isNamed({ name }: JsonObject): boolean {
  return (displayOf(name) ?? '').trim() !== '';
}

/** A document that was found somewhere else than it says is known by where it was found. */
function idOf(document: JsonObject, address: string | null): string | null {
  const own = textOf(document['id']);
  return address === null || isSameAddress(own, address) ? own : address;
}

function unlinked(what: string, { why, detail }: Unlinked, address: unknown): Checked {
  return checked('key', 'unknown', `${what}-${why}`, { address: String(address).slice(0, 500), ...(detail === undefined ? {} : { why: detail }) });
}
