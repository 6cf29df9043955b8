import type { Window } from '../../credential/window.js';
import type { JsonObject } from '../../json/json.js';

/** An Open Badge before 3.0, told apart from how its edition writes it. */
export interface Assertion {
  /** 1 is 1.0 and 1.1, which name what can be verified differently. */
  readonly edition: 1 | 2;
  readonly document: JsonObject;
  /** By which its issuer tells it from others. */
  readonly id: string;
  /** hosted: true as long as its host serves it. signed: true by a key of the issuer. */
  readonly way: 'hosted' | 'signed';
  /** Where its host serves it; null for one that is signed. */
  readonly address: string | null;
  /** Key that signed it, as it names it; null when it names none. */
  readonly creator: string | null;
  /** Address of the badge class, or the class itself. */
  readonly badge: string | JsonObject;
  readonly window: Window;
}

/** The assertion of a document, or why the document is none. */
export type ParsedAssertion = { readonly kind: 'assertion'; readonly assertion: Assertion } | { readonly kind: 'fault'; readonly code: string };

/** Rules in order; the code of the first that does not hold. */
export function firstBroken(rules: readonly (readonly [code: string, holds: boolean])[]): string | null {
  return rules.find(([, holds]) => !holds)?.[0] ?? null;
}
