import { isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json.js';
import { headerFault } from '../jws/header-fault.js';
import { tokenSeal } from '../jws/token-seal.js';
import type { Token } from '../jws/token.js';
import type { Signer } from '../suite/check-proof.js';
import { coveredBy, proofsSeal } from '../suite/proofs-seal.js';
import { hasType } from './data-integrity.js';
import type { Format, Reading } from './reading.js';

const NAME = 'vc-presentation';
const PURPOSES: Signer['purposes'] = new Map([
  ['authentication', 'authentication'],
  ['assertionMethod', 'assertion'],
]);

const isPresentation = (document: JsonObject): boolean => hasType(document, 'VerifiablePresentation');

/** A W3C presentation as JSON, signed by its holder or by nobody. */
export const presentation: Format = {
  name: NAME,
  matches: isPresentation,
  read: (document) => {
    const proofs = objectsOf(document['proof']);
    const holder = holderOf(document);
    if (holder === undefined) return { kind: 'fault', format: NAME, code: 'holder-invalid' };
    const seal = proofs.length > 0 ? proofsSeal(proofs, { id: holder, purposes: PURPOSES }) : null;
    return { kind: 'presentation', format: NAME, presentation: document, seal, covers: coveredBy(proofs), holds: listOf(document['verifiableCredential']) };
  },
};

/** The same in a compact token: as its payload, or as `vp` inside; null for any other payload. */
export function readPresentationToken(token: Token): Reading | null {
  const inner = token.payload['vp'];
  if (isObject(inner)) return readShown(token, inner);
  return isPresentation(token.payload) ? readShown(token, token.payload) : null;
}

function readShown(token: Token, document: JsonObject): Reading {
  const holder = holderOf(document);
  const issuer = textOf(token.payload['iss']) ?? holder ?? '';
  const code = presentedHeaderFault(token.header) ?? shownFault(token.payload, document) ?? holderFault(holder, issuer);
  if (code) return { kind: 'fault', format: NAME, code };
  const seal = tokenSeal(token, { issuer, relation: 'authentication' });
  return { kind: 'presentation', format: NAME, presentation: document, seal, covers: 'bytes', holds: listOf(document['verifiableCredential']) };
}

function shownFault(payload: JsonObject, document: JsonObject): string | null {
  return isPresentation(document) && payload['vc'] === undefined ? null : 'token-layout-invalid';
}

function holderFault(holder: string | null | undefined, issuer: string): string | null {
  if (holder === undefined) return 'holder-invalid';
  return holder === null || holder === issuer ? null : 'token-issuer-differs';
}

/** Null when nobody is named, undefined when it is no name. */
function holderOf({ holder }: JsonObject): string | null | undefined {
  if (holder === undefined) return null;
  return textOf(isObject(holder) ? holder['id'] : holder) ?? undefined;
}

function presentedHeaderFault({ typ, cty, ...header }: JsonObject): string | null {
  const others = { ...(isMedia(typ, /^vp\+(?:ld\+)?(?:json\+)?jwt$/) ? {} : { typ }), ...(isMedia(cty, /^vp$/) ? {} : { cty }) };
  return headerFault({ ...header, ...others });
}

function isMedia(value: unknown, form: RegExp): boolean {
  return value === undefined || (typeof value === 'string' && form.test(value.toLowerCase().replace(/^application\//, '')));
}
